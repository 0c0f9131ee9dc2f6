import { play, startOfCourse } from "@entente/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useReducedMotion } from "../../browser/reduced-motion.ts";
import { useStoryUntil } from "../../classroom/prediction/use-story-until.ts";
import type { LaidAlbum } from "../../layout/use-album.ts";
import type { Notice } from "../../permalink/parameter.ts";
import { PARAMETERS, type Shown } from "../../permalink/parameters.ts";
import type { DialogId, ViewId } from "../../permalink/part-ids.ts";
import type { ReadView } from "../../permalink/permalink.ts";
import { createPlayClock, type PlayClock } from "../../playback/play-clock.ts";
import type { Selection } from "../../story/selection.ts";
import { type Story, viewStory } from "../../story/story.ts";
import { sceneThemeOf } from "../../theme/scene-theme.ts";
import { useTheme } from "../../theme/ThemeProvider.tsx";
import type { Workspace } from "../../workspace/workspace.ts";

export interface PlayerWorkspace {
  readonly workspace: Workspace;
  readonly notices: readonly Notice[];
}

/** The state of a player: the views, an inspector, tours, no other panel, and an address that it leaves alone. */
export function usePlayerWorkspace(base: Story, start: ReadView): PlayerWorkspace {
  const [clock] = useState(() => clockOf(base, start));
  const [shown, setShown] = useState<Shown>(() => shownOf(start));
  const { reading, filter } = shown;
  const seen = useStoryUntil(base, shown.until, clock);
  const story = useMemo(() => viewStory(seen, reading, filter), [seen, reading, filter]);
  const [dialog, openDialog] = useState<DialogId | null>(null);
  const [blank, setBlank] = useState(false);
  const [notices, setNotices] = useState(start.notices);
  const { chosen, theme } = useTheme();
  const reducedMotion = useReducedMotion();
  const lastAlbum = useRef<LaidAlbum | null>(null);
  const change = useCallback((part: Partial<Shown>) => setShown((now) => ({ ...now, ...part })), []);
  const select = useCallback((selection: Selection | null) => change({ selection, panel: null }), [change]);
  const close = (): void => {
    if (blank) setBlank(false);
    else if (dialog !== null) openDialog(null);
    else select(null);
  };
  const showView = (view: ViewId, beside = false): void =>
    change({ views: beside && view !== shown.views[0] ? [shown.views[0], view] : [view] });
  const workspace: Workspace = {
    datasets: [],
    story,
    whole: base,
    clock,
    shown,
    change,
    preferences: { theme: chosen, language: null },
    select,
    theme: sceneThemeOf(theme),
    reducedMotion,
    lastAlbum,
    showView,
    // Tours are the only panel that a player has.
    openPanel: (panel) => change({ selection: null, panel: panel === "tours" ? panel : null }),
    openStrip: () => undefined,
    dialog,
    openDialog,
    blank,
    setBlank,
    notify: (one) => setNotices((known) => [...known, one]),
    close,
  };
  return { workspace, notices };
}

function shownOf({ view }: ReadView): Shown {
  const names = Object.keys(PARAMETERS) as (keyof Shown)[];
  return {
    ...(Object.fromEntries(names.map((name) => [name, view[name]])) as unknown as Shown),
    panel: view.panel === "tours" ? view.panel : null,
    strip: null,
    present: false,
    until: null,
  };
}

function clockOf(story: Story, { view }: ReadView): PlayClock {
  const course = { first: story.first, last: story.last, stops: [] };
  const actions = [
    { type: "seek", date: view.date },
    { type: "speed", monthsPerSecond: view.monthsPerSecond },
    { type: "turn", direction: view.direction },
  ] as const;
  return createPlayClock(
    course,
    actions.reduce((state, action) => play(state, action, course), startOfCourse(course)),
  );
}
