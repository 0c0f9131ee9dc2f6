import type { NodeBox, Size } from "../geometry/coordinates.ts";
import { sizeUnit } from "../layout/story/layout-sizes.ts";

/** Width of a text in pixels at a size, in the label face. */
export type MeasureText = (text: string, size: number, strong: boolean) => number;

/** Sizes of lines and texts on the network, in pixels, for one frame. */
export interface PictureStyle {
  /** Pixels of a line of width 1: lines, dashes and halos grow with the stage as its texts do. */
  readonly pen: number;
  readonly titleSize: number;
  /** Of a title that has no room at its usual size. */
  readonly smallestTitle: number;
  readonly nodeStyle: (importance: number) => NodeStyle;
  readonly measure: MeasureText;
  /** Width of a hull's title, in the title face. */
  readonly measureTitle: (text: string, size: number) => number;
}

export interface NodeStyle {
  readonly labelSize: number;
  readonly strong: boolean;
}

/** The line height of titles, in sizes. */
export const TITLE_LINE = 1.3;

const REFERENCE_AREA = 1280 * 420;

export function pictureStyle(
  frame: Size,
  /** The most that are ever on the stage together. */
  crowd: number,
  measure: MeasureText,
  measureTitle: PictureStyle["measureTitle"],
): PictureStyle {
  const area = frame.width * frame.height;
  const scale = Math.min(3.1, Math.max(0.8, Math.sqrt(area / REFERENCE_AREA)));
  const unit = sizeUnit(frame, crowd, 1.25 * scale);
  return {
    pen: Math.max(1, scale),
    titleSize: Math.max(15, 19 * scale),
    smallestTitle: Math.max(13, 13.5 * scale),
    nodeStyle: (importance) => ({
      labelSize: Math.max(12.5, unit * (importance > 0.72 ? 18.5 : importance > 0.45 ? 16 : 14)),
      strong: importance > 0.72,
    }),
    measure,
    measureTitle,
  };
}

export function nodeBox(text: string, radius: number, style: NodeStyle, measure: MeasureText): NodeBox {
  return {
    radius,
    labelWidth: measure(text, style.labelSize, style.strong),
    labelHeight: style.labelSize * 1.25,
  };
}

/** Widths by a mean letter, for where no font can be asked. */
export function estimateTextWidth(text: string, size: number, strong: boolean): number {
  return text.length * size * (strong ? 0.6 : 0.56);
}
