import type { CanvasContext, CanvasSurfaceOptions } from "./canvas-context.ts";
import type { Disc } from "./surface.ts";

/** A disc as it looks, drawn once and stamped from then on. */
export interface KeptDisc {
  readonly image: object;
  /** Distance from the sprite's corner to its middle, in device pixels. */
  readonly half: number;
}

const MOST_KEPT = 2000;
const TURN = 2 * Math.PI;

/** Remembers how discs look; null for one where there are no canvases for it. */
export function keptDiscs({
  createSprite,
  ratio,
}: CanvasSurfaceOptions): (radius: number, disc: Disc) => KeptDisc | null {
  const known = new Map<string, KeptDisc | null>();
  return (radius, disc) => {
    if (createSprite === undefined) return null;
    const { fill, outline, rim } = disc;
    const key = `${radius} ${fill} ${outline?.colour} ${outline?.width} ${rim?.colour} ${rim?.width}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const half = Math.ceil((radius + (rim?.width ?? 0) + (outline?.width ?? 0)) * ratio) + 1;
    const sprite = createSprite(2 * half, 2 * half);
    if (sprite !== null) {
      sprite.context.setTransform(ratio, 0, 0, ratio, half, half);
      drawDisc(sprite.context, 0, 0, radius, disc);
    }
    const kept = sprite === null ? null : { image: sprite.image, half };
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, kept);
    return kept;
  };
}

export function drawDisc(
  context: CanvasContext,
  x: number,
  y: number,
  radius: number,
  { fill, outline, rim }: Disc,
): void {
  if (rim !== null) {
    context.beginPath();
    context.arc(x, y, radius + rim.width, 0, TURN);
    context.fillStyle = rim.colour;
    context.fill();
  }
  context.beginPath();
  context.arc(x, y, radius, 0, TURN);
  context.fillStyle = fill;
  context.fill();
  if (outline === null) return;
  context.strokeStyle = outline.colour;
  context.lineWidth = outline.width;
  context.stroke();
}
