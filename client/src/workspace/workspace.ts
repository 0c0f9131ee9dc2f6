import { createContext, type RefObject, useContext } from "react";
import type { DatasetEntry } from "../api/load-story.ts";
import type { LaidAlbum } from "../layout/use-album.ts";
import type { Notice } from "../permalink/parameter.ts";
import type { Preferences, Shown } from "../permalink/parameters.ts";
import type { DialogId, PanelId, StripId, ViewId } from "../permalink/part-ids.ts";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";

/** One story on the page: one time cursor, one selection, and what is open. */
export interface Workspace {
  readonly datasets: readonly DatasetEntry[];
  /** In the language shown; while a class predicts, as far as the day it has seen. */
  readonly story: Story;
  /** The same with nothing hidden. */
  readonly whole: Story;
  /** The one time cursor. */
  readonly clock: PlayClock;
  /** All that the address restores beside time, theme and language. */
  readonly shown: Shown;
  readonly change: (change: Partial<Shown>) => void;
  readonly preferences: Preferences;
  /** Selects, and opens the inspector; null selects nothing and closes it. */
  readonly select: Select;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  /** What the network showed last, on whichever stage. */
  readonly lastAlbum: RefObject<LaidAlbum | null>;
  /** Shows a view alone, or beside the one that is there. */
  readonly showView: (view: ViewId, beside?: boolean) => void;
  /** Null closes whatever panel is open, the inspector too. */
  readonly openPanel: (panel: PanelId | null) => void;
  readonly openStrip: (strip: StripId | null) => void;
  readonly dialog: DialogId | null;
  readonly openDialog: (dialog: DialogId | null) => void;
  readonly blank: boolean;
  readonly setBlank: (blank: boolean) => void;
  readonly notify: (notice: Notice) => void;
  /** Closes the topmost of what is open: blank, dialog, inspector, panel. */
  readonly close: () => void;
}

export const WorkspaceContext = createContext<Workspace | null>(null);

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error("useWorkspace must be used inside <WorkspaceContext.Provider>");
  return workspace;
}

/** What every view is given. */
export interface ViewProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly selection: Selection | null;
  readonly onSelect: Select;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  /** Id of the element that tells the same in words. */
  readonly describedBy: string;
  /** What is spoken of; the rest steps back. */
  readonly focus?: readonly Selection[];
  /** In pixels; for the back row. */
  readonly smallestText?: number;
}

/** What every panel is given; a panel is an `aside` of its own, with its name and its close button. */
export interface PanelProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly selection: Selection | null;
  readonly onSelect: Select;
  readonly onClose: () => void;
}

/** What every strip is given: it stands on the timeline's axis, as wide as that. */
export interface StripProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly onSelect: Select;
}

export interface DialogProps {
  readonly onClose: () => void;
}
