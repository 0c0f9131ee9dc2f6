import {
  type CanvasContext,
  type CanvasSurfaceOptions,
  cssFont,
  type FontFamilies,
} from "./canvas-context.ts";
import type { Writing } from "./surface.ts";

/** A text as it looks, written once and stamped from then on. */
export interface KeptText {
  readonly image: object;
  /** Distance from the sprite's corner to the text's start on the baseline, in device pixels. */
  readonly left: number;
  readonly up: number;
  readonly width: number;
}

const MOST_KEPT = 4000;
const SOLID: number[] = [];

/** Remembers how texts look; `context` measures them. Null for one where there are no canvases for it. */
export function keptTexts(
  context: CanvasContext,
  { createSprite, ratio, fonts }: CanvasSurfaceOptions,
): (writing: Writing) => KeptText | null {
  const known = new Map<string, KeptText | null>();
  return (writing) => {
    if (createSprite === undefined) return null;
    const { text, style, colour, halo } = writing;
    const edge = halo === null ? "" : `${halo.colour} ${halo.width}`;
    const key = `${text}\n${style.face}${style.size}/${style.weight}${colour}${edge}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    context.font = cssFont(style, fonts);
    const width = context.measureText(text).width * ratio;
    const left = Math.ceil((halo?.width ?? 0) * ratio) + 2;
    const up = Math.ceil(style.size * 1.15 * ratio) + left;
    const sprite = createSprite(
      Math.ceil(width) + 2 * left,
      up + Math.ceil(style.size * 0.45 * ratio) + left,
    );
    if (sprite !== null) {
      sprite.context.setTransform(ratio, 0, 0, ratio, left, up);
      writeOn(sprite.context, { ...writing, align: "start", opacity: 1 }, 0, 0, fonts);
    }
    const kept = sprite === null ? null : { image: sprite.image, left, up, width };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, kept);
    return kept;
  };
}

export function writeOn(
  context: CanvasContext,
  { text, style, align, colour, opacity, halo }: Writing,
  x: number,
  y: number,
  fonts: FontFamilies,
): void {
  context.font = cssFont(style, fonts);
  context.textAlign = align === "middle" ? "center" : align === "start" ? "left" : "right";
  context.textBaseline = "alphabetic";
  if (halo !== null) {
    context.lineJoin = "round";
    context.setLineDash(SOLID);
    context.strokeStyle = halo.colour;
    context.lineWidth = halo.width;
    context.globalAlpha = opacity * HALO_OPACITY;
    context.strokeText(text, x, y);
  }
  context.fillStyle = colour;
  context.globalAlpha = opacity;
  context.fillText(text, x, y);
  context.globalAlpha = 1;
}

/** The opacity of a text's halo: a line beneath it stays visible. */
export const HALO_OPACITY = 0.85;
