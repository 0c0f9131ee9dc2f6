import type { Size, StoryPictures } from "@entente/core";
import type { Selection } from "../story/selection.ts";
import type { SceneTheme } from "../theme/scene-theme.ts";

/** What the stage paints by; a field may be exchanged between two frames. */
export interface StageProps {
  readonly pictures: StoryPictures;
  /** Whether no better layout is awaited. */
  readonly isFinal: boolean;
  /** The size of what is painted on; that of the pictures comes after it. */
  readonly stage: Size;
  readonly theme: SceneTheme;
  readonly reducedMotion: boolean;
  readonly selected: Selection | null;
  readonly hovered: Selection | null;
  /** What is spoken of. */
  readonly focus: readonly Selection[];
  /** The argument on which it is shown who stands where; null for none. */
  readonly argument: string | null;
}
