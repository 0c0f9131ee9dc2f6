import type { Emphasis } from "./emphasis.ts";
import type { SceneTheme } from "./theme.ts";

/** The surface, theme and emphasis with which the parts of a scene are painted. */
export interface Brush {
  readonly theme: SceneTheme;
  readonly emphasis: Emphasis;
  /** Ids of the nodes whose names are written. */
  readonly names: ReadonlySet<string>;
  /** Pixels of the frame for one of a line's width, a dash or a halo. */
  readonly pen: number;
}
