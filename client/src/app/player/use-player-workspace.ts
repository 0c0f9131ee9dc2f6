import { useMemo, useState } from "react";
import { useReducedMotion } from "../../browser/reduced-motion.ts";
import { useStoryUntil } from "../../classroom/prediction/use-story-until.ts";
import type { Notice } from "../../permalink/parameter.ts";
import type { Shown, View } from "../../permalink/parameters.ts";
import { type ReadView, shownOf } from "../../permalink/permalink.ts";
import { type Story, viewStory } from "../../story/story.ts";
import { sceneThemeOf } from "../../theme/scene-theme.ts";
import { useTheme } from "../../theme/ThemeProvider.tsx";
import type { Workspace } from "../../workspace/workspace.ts";
import { createClockAt } from "../create-clock-at.ts";
import { useNotices } from "../use-notices.ts";
import { usePageLayout } from "../use-page-layout.ts";
import { type PageActions, usePageState } from "../use-page-state.ts";

export interface PlayerWorkspace {
  readonly workspace: Workspace;
  readonly notices: readonly Notice[];
}

/**
 * The state of a player: the views, the inspector and the tours. It has no other panel and leaves the address alone.
 */
export function usePlayerWorkspace(whole: Story, start: ReadView): PlayerWorkspace {
  const [clock] = useState(() => createClockAt(whole, { ...start.view, loop: null }));
  const [{ shown, dialog, blank, isPanelAsked }, pageActions] = usePageState(shownInPlayer(start.view));
  const actions = useMemo(() => limitToPlayer(pageActions), [pageActions]);
  const { reading, filter } = shown;
  const seen = useStoryUntil(whole, shown.until, clock);
  const story = useMemo(() => viewStory(seen, reading, filter), [seen, reading, filter]);
  const { notices, notify } = useNotices(start.notices);
  const { chosen, theme } = useTheme();
  const reducedMotion = useReducedMotion();
  const layout = usePageLayout(whole, shown, clock, false);
  const page = { shown, dialog, blank, isPanelAsked, ...actions };
  const workspace: Workspace = {
    datasets: [],
    story,
    whole,
    clock,
    preferences: { theme: chosen, language: null },
    theme: sceneThemeOf(theme),
    reducedMotion,
    layout,
    notify,
    ...page,
  };
  return { workspace, notices };
}

/** A player opens one panel, the tours, and no strip; the inspector does not lead back to a panel. */
function limitToPlayer(actions: PageActions): PageActions {
  const { change } = actions;
  return {
    ...actions,
    select: (selection) => change({ selection, panel: null }),
    openPanel: (panel) => change({ selection: null, panel: panel === "tours" ? panel : null }),
    openStrip: () => undefined,
  };
}

function shownInPlayer(view: View): Shown {
  return {
    ...shownOf(view),
    panel: view.panel === "tours" ? view.panel : null,
    strip: null,
    present: false,
    until: null,
  };
}
