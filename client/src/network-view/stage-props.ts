import type { Size, StoryPictures } from "@entente/core";
import type { LayoutState } from "../layout/shown-layout.ts";
import type { Selection } from "../story/selection.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";

/** The input of the stage; a field may be exchanged between two frames. */
export interface StageProps {
  readonly pictures: StoryPictures;
  readonly layoutState: LayoutState;
  /** The size of the canvas; that of the pictures follows it once a new layout has come. */
  readonly stage: Size;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  readonly selected: Selection | null;
  readonly hovered: Selection | null;
  /** The actors, factions and events that the caption names. */
  readonly focus: readonly Selection[];
  /** Id of the argument whose stances are shown; null for none. */
  readonly argument: string | null;
}
