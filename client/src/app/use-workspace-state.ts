import { useState } from "react";
import type { DatasetEntry } from "../api/load-story.ts";
import { useReducedMotion } from "../browser/reduced-motion.ts";
import type { Notice } from "../permalink/parameter.ts";
import type { View } from "../permalink/parameters.ts";
import { readView, shownOf } from "../permalink/permalink.ts";
import { usePermalink } from "../permalink/use-permalink.ts";
import type { Story } from "../story/story.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { createClockAt } from "./create-clock-at.ts";
import { useNotices } from "./use-notices.ts";
import { usePageLayout } from "./use-page-layout.ts";
import { usePageState } from "./use-page-state.ts";
import { usePreferences } from "./use-preferences.ts";
import { useShownStory } from "./use-shown-story.ts";

export interface WorkspaceState {
  readonly workspace: Workspace;
  readonly notices: readonly Notice[];
  readonly dismiss: () => void;
}

/** The state of one story's page: read from the address once, and written back to it. A pupil's device is following. */
export function useWorkspaceState(
  whole: Story,
  datasets: readonly DatasetEntry[],
  notice: Notice | null,
  isFollowing: boolean,
): WorkspaceState {
  const [start] = useState(() => readView(window.location.search, whole));
  const [clock] = useState(() => createClockAt(whole, start.view));
  const [{ shown, dialog, blank, isPanelAsked }, actions] = usePageState(shownOf(start.view));
  const story = useShownStory(whole, shown, clock);
  const { notices, notify, dismiss } = useNotices([...(notice === null ? [] : [notice]), ...start.notices]);
  const { preferences, restorePreferences, theme } = usePreferences();
  const reducedMotion = useReducedMotion();
  const layout = usePageLayout(whole, shown, clock, isFollowing || shown.present);
  const restore = (view: View): void => {
    actions.change(shownOf(view));
    restorePreferences(view);
  };
  usePermalink({ story: whole, clock, shown, preferences, restore });
  const page = { shown, dialog, blank, isPanelAsked, ...actions };
  return {
    notices,
    dismiss,
    workspace: {
      datasets,
      story,
      whole,
      clock,
      preferences,
      theme,
      reducedMotion,
      layout,
      notify,
      ...page,
    },
  };
}
