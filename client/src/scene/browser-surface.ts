import { canvasSurface, type FontFamilies, type Sprite, type Surface } from "@entente/core";

export type DrawingContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Creates a surface over a browser's canvas. Each text is drawn once and then copied as a sprite. */
export function browserSurface(context: DrawingContext, fonts: FontFamilies, ratio: number): Surface {
  return canvasSurface(context, { fonts, ratio, createSprite });
}

function createSprite(width: number, height: number): Sprite | null {
  const image = new OffscreenCanvas(Math.max(1, width), Math.max(1, height));
  const context = image.getContext("2d");
  return context === null ? null : { image, context };
}
