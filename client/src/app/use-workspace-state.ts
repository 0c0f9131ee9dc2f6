import { NO_FILTER, play, startOfCourse } from "@entente/core";
import { useCallback, useMemo, useRef, useState } from "react";
import type { DatasetEntry } from "../api/load-story.ts";
import { useReducedMotion } from "../browser/reduced-motion.ts";
import { useStoryUntil } from "../classroom/prediction/use-story-until.ts";
import { useSpeech } from "../language/LanguageProvider.tsx";
import type { LaidAlbum } from "../layout/use-album.ts";
import type { Notice } from "../permalink/parameter.ts";
import { PARAMETERS, type Preferences, type Shown, type Time, type View } from "../permalink/parameters.ts";
import type { DialogId, PanelId, ViewId } from "../permalink/part-ids.ts";
import { readView } from "../permalink/permalink.ts";
import { usePermalink } from "../permalink/use-permalink.ts";
import { createPlayClock, type PlayClock } from "../playback/play-clock.ts";
import type { Selection } from "../story/selection.ts";
import { type Story, viewStory } from "../story/story.ts";
import { sceneThemeOf } from "../theme/scene-theme.ts";
import { useTheme } from "../theme/ThemeProvider.tsx";
import type { Workspace } from "../workspace/workspace.ts";

export interface WorkspaceState {
  readonly workspace: Workspace;
  readonly notices: readonly Notice[];
  readonly dismiss: () => void;
}

/** The state of one story's page: read from the address once, and written back to it. */
export function useWorkspaceState(
  base: Story,
  datasets: readonly DatasetEntry[],
  notice: Notice | null,
): WorkspaceState {
  const [start] = useState(() => readView(window.location.search, base));
  const [clock] = useState(() => clockAt(base, start.view));
  const [shown, setShown] = useState<Shown>(() => shownOf(start.view));
  const { reading, filter } = shown;
  const seen = useStoryUntil(base, shown.until, clock);
  const ground = useMemo(() => viewStory(base, reading, NO_FILTER).whole, [base, reading]);
  const story = useMemo(() => viewStory(seen, reading, filter, ground), [seen, reading, filter, ground]);
  const [dialog, openDialog] = useState<DialogId | null>(null);
  const [blank, setBlank] = useState(false);
  const [notices, setNotices] = useState(() => [...(notice === null ? [] : [notice]), ...start.notices]);
  /** The panel that the inspector stands over, to come back to. */
  const under = useRef<PanelId | null>(null);
  const lastAlbum = useRef<LaidAlbum | null>(null);
  const reducedMotion = useReducedMotion();
  const { preferences, restorePreferences, theme } = usePreferences();
  const current = useRef(shown);
  current.current = shown;

  const change = useCallback((part: Partial<Shown>) => setShown((now) => ({ ...now, ...part })), []);
  const select = useCallback(
    (selection: Selection | null): void => {
      const { panel } = current.current;
      if (selection === null) {
        change({ selection, panel: panel ?? under.current });
        under.current = null;
        return;
      }
      if (panel !== null) under.current = panel;
      change({ selection, panel: null });
    },
    [change],
  );
  const openPanel = useCallback(
    (panel: PanelId | null): void => {
      under.current = null;
      change(panel === null ? { panel, selection: null } : { panel });
    },
    [change],
  );
  const close = (): void => {
    if (blank) setBlank(false);
    else if (dialog !== null) openDialog(null);
    else if (shown.panel !== null) change({ panel: null, selection: null });
    else select(null);
  };
  const restore = (view: View): void => {
    setShown(shownOf(view));
    restorePreferences(view);
  };
  usePermalink({ story: base, clock, shown, preferences, restore });
  const showView = (view: ViewId, beside = false): void =>
    change({ views: beside && view !== shown.views[0] ? [shown.views[0], view] : [view] });
  return {
    notices,
    dismiss: () => setNotices([]),
    workspace: {
      datasets,
      story,
      whole: base,
      clock,
      shown,
      change,
      preferences,
      select,
      theme,
      reducedMotion,
      lastAlbum,
      showView,
      openPanel,
      openStrip: (strip) => change({ strip }),
      dialog,
      openDialog,
      blank,
      setBlank,
      notify: (one) => setNotices((known) => [...known, one]),
      close,
    },
  };
}

function usePreferences() {
  const { chosen: language, speak } = useSpeech();
  const { chosen: theme, show, theme: themeId } = useTheme();
  const preferences = useMemo((): Preferences => ({ theme, language }), [theme, language]);
  const restorePreferences = (view: Preferences): void => {
    speak(view.language);
    show(view.theme);
  };
  return { preferences, restorePreferences, theme: sceneThemeOf(themeId) };
}

function shownOf(view: View): Shown {
  const names = Object.keys(PARAMETERS) as (keyof Shown)[];
  return Object.fromEntries(names.map((name) => [name, view[name]])) as unknown as Shown;
}

function clockAt(story: Story, { date, monthsPerSecond, direction, loop }: Time): PlayClock {
  const course = { first: story.first, last: story.last, stops: [] };
  const actions = [
    { type: "seek", date },
    { type: "speed", monthsPerSecond },
    { type: "turn", direction },
    { type: "loop", loop },
  ] as const;
  return createPlayClock(
    course,
    actions.reduce((state, action) => play(state, action, course), startOfCourse(course)),
  );
}
