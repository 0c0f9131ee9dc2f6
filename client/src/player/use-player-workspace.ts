import { play, startOfCourse } from "@entente/core";
import { useCallback, useMemo, useState } from "react";
import type { Notice } from "../permalink/parameter.ts";
import { PARAMETERS, type Shown } from "../permalink/parameters.ts";
import type { ReadView } from "../permalink/permalink.ts";
import { sceneThemeOf } from "../scene/theme.ts";
import type { Selection } from "../selection.ts";
import { type Story, viewStory } from "../story.ts";
import { useTheme } from "../theme/ThemeProvider.tsx";
import { createPlayClock, type PlayClock } from "../timeline/play-clock.ts";
import { useReducedMotion } from "../timeline/reduced-motion.ts";
import type { DialogId } from "../workspace/places.ts";
import type { Workspace } from "../workspace/workspace.ts";

export interface PlayerWorkspace {
  readonly workspace: Workspace;
  readonly notices: readonly Notice[];
}

/** The state of a player: one view, an inspector, no panels, and an address that it leaves alone. */
export function usePlayerWorkspace(base: Story, start: ReadView): PlayerWorkspace {
  const [clock] = useState(() => clockOf(base, start));
  const [shown, setShown] = useState<Shown>(() => shownOf(start));
  const { reading, filter } = shown;
  const story = useMemo(() => viewStory(base, reading, filter), [base, reading, filter]);
  const [dialog, openDialog] = useState<DialogId | null>(null);
  const [blank, setBlank] = useState(false);
  const [notices, setNotices] = useState(start.notices);
  const { chosen, theme } = useTheme();
  const reducedMotion = useReducedMotion();
  const change = useCallback((part: Partial<Shown>) => setShown((now) => ({ ...now, ...part })), []);
  const select = useCallback((selection: Selection | null) => change({ selection }), [change]);
  const close = (): void => {
    if (blank) setBlank(false);
    else if (dialog !== null) openDialog(null);
    else select(null);
  };
  const workspace: Workspace = {
    datasets: [],
    story,
    whole: story,
    clock,
    shown,
    change,
    preferences: { theme: chosen, language: null },
    select,
    theme: sceneThemeOf(theme),
    reducedMotion,
    // There is one view, and what is selected is the only thing that opens beside it.
    showView: () => undefined,
    openPanel: () => select(null),
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
    views: ["network"],
    panel: null,
    strip: null,
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
