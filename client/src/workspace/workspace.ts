import { createContext, useContext } from "react";
import type { DatasetEntry } from "../api/load-story.ts";
import type { PageLayout } from "../layout/use-story-layout.ts";
import type { Notice } from "../permalink/parameter.ts";
import type { Preferences, Shown } from "../permalink/parameters.ts";
import type { DialogId, PanelId, StripId, ViewId } from "../permalink/part-ids.ts";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";

/**
 * The state of one story's page, shared by its views, panels and dialogs: one clock, one selection, and all that is
 * open.
 */
export interface Workspace {
  readonly datasets: readonly DatasetEntry[];
  /** The story that the views show: in the language shown, filtered, and no further than the class has seen. */
  readonly story: Story;
  /** The story with all days, unfiltered. */
  readonly whole: Story;
  /** The one clock of the page. */
  readonly clock: PlayClock;
  /** All values that the address restores, apart from time, theme and language. */
  readonly shown: Shown;
  readonly change: (change: Partial<Shown>) => void;
  readonly preferences: Preferences;
  /** Selects an item and opens the inspector; null closes it. */
  readonly select: Select;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  /** Where everybody stands, in whichever pane; null until a first layout has come. */
  readonly layout: PageLayout | null;
  /** Shows a view alone, or beside the first one. */
  readonly showView: (view: ViewId, beside?: boolean) => void;
  /** Null closes the open panel, the inspector too. */
  readonly openPanel: (panel: PanelId | null) => void;
  /** Whether the reader opened the panel, which may take the focus then; false where the address, or a step back, did. */
  readonly isPanelAsked: boolean;
  readonly openStrip: (strip: StripId | null) => void;
  readonly dialog: DialogId | null;
  readonly openDialog: (dialog: DialogId | null) => void;
  readonly blank: boolean;
  readonly setBlank: (blank: boolean) => void;
  readonly notify: (notice: Notice) => void;
  /** Closes the topmost of these: the blank screen, the dialog, the panel, the inspector. */
  readonly close: () => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error("useWorkspace must be used inside <WorkspaceContext.Provider>");
  return workspace;
}

/** The props of every view. */
export interface ViewProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly selection: Selection | null;
  readonly onSelect: Select;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  /** Id of the element that describes the view in words. */
  readonly describedBy: string;
  /** The selections in focus; everything else is muted. */
  readonly focus?: readonly Selection[];
  /** The smallest text allowed, in pixels. */
  readonly smallestText?: number;
}

/** The props of every panel. A panel renders an `aside` with its title and a close button. */
export interface PanelProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly selection: Selection | null;
  readonly onSelect: Select;
  readonly onClose: () => void;
}

/** The props of every strip. A strip is as wide as the timeline's axis. */
export interface StripProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly onSelect: Select;
}

export interface DialogProps {
  readonly onClose: () => void;
}
