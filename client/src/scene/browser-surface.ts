import { canvasSurface, type FontFamilies, type Sprite, type Surface } from "@entente/core";

export type DrawingContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** A surface over a browser's canvas whose texts are drawn once and stamped from then on. */
export function browserSurface(context: DrawingContext, fonts: FontFamilies, ratio: number): Surface {
  return canvasSurface(context, { fonts, ratio, createSprite });
}

function createSprite(width: number, height: number): Sprite | null {
  const image = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const context = image.getContext("2d");
  return context === null ? null : { image, context };
}
