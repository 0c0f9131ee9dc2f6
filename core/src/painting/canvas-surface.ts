import type { Point } from "../geometry/coordinates.ts";
import type { CanvasContext, CanvasSurfaceOptions } from "./canvas-context.ts";
import { drawDisc, keptDiscs } from "./canvas-discs.ts";
import { type KeptText, keptTexts, writeOn } from "./canvas-texts.ts";
import {
  capOf,
  type Disc,
  type Fill,
  type Named,
  type Placed,
  type Stroke,
  type Surface,
  type Trace,
  type Writing,
} from "./surface.ts";

/** Fewer discs than this are drawn anew, to a fraction of a pixel. */
const FEW_DISCS = 60;
const SOLID: number[] = [];

/** A surface over a canvas. Keep it from frame to frame: it remembers how texts look. */
export function canvasSurface(context: CanvasContext, options: CanvasSurfaceOptions): Surface {
  return new CanvasSurface(context, options);
}

class CanvasSurface implements Surface {
  readonly #context: CanvasContext;
  readonly #options: CanvasSurfaceOptions;
  readonly #keptText: ReturnType<typeof keptTexts>;
  readonly #keptDisc: ReturnType<typeof keptDiscs>;
  #origin: Point = { x: 0, y: 0 };

  constructor(context: CanvasContext, options: CanvasSurfaceOptions) {
    this.#context = context;
    this.#options = options;
    this.#keptText = keptTexts(context, options);
    this.#keptDisc = keptDiscs(options);
  }

  part(_name: string, paint: () => void): void {
    paint();
  }

  moved(by: Point, paint: () => void): void {
    const before = this.#origin;
    this.#origin = { x: before.x + by.x, y: before.y + by.y };
    this.#context.save();
    this.#context.translate(by.x, by.y);
    paint();
    this.#context.restore();
    this.#origin = before;
  }

  fill<Thing extends Named>(things: readonly Thing[], trace: Trace<Thing>, fill: Fill): void {
    if (things.length === 0) return;
    const context = this.#context;
    context.globalAlpha = fill.opacity;
    context.beginPath();
    for (const thing of things) trace(context, thing);
    if (fill.hatch === undefined) {
      context.fillStyle = fill.colour;
      context.fill();
    } else {
      context.save();
      context.clip();
      this.#hatch(fill.colour, fill.hatch);
      context.restore();
    }
    context.globalAlpha = 1;
  }

  stroke<Thing extends Named>(things: readonly Thing[], trace: Trace<Thing>, stroke: Stroke): void {
    if (things.length === 0) return;
    const context = this.#context;
    context.globalAlpha = stroke.opacity;
    context.strokeStyle = stroke.colour;
    context.lineWidth = stroke.width ?? 1 / this.#options.ratio;
    const isDashed = stroke.dash !== undefined && stroke.dash.length > 0;
    context.lineCap = capOf(stroke.dash, context.lineWidth);
    context.lineJoin = "round";
    context.setLineDash(isDashed ? (stroke.dash as number[]) : SOLID);
    for (const thing of things) {
      // One by one: a single path of many curves takes ten times as long to fill in.
      context.beginPath();
      trace(context, thing);
      context.stroke();
    }
    context.globalAlpha = 1;
  }

  discs(things: readonly Placed[], disc: Disc): void {
    const context = this.#context;
    context.setLineDash(SOLID);
    context.globalAlpha = disc.opacity;
    for (const { at, radius } of things) {
      const sprite = things.length < FEW_DISCS ? null : this.#keptDisc(radius, disc);
      if (sprite === null) {
        drawDisc(context, at.x, at.y, radius, disc);
        continue;
      }
      const { ratio } = this.#options;
      context.setTransform(1, 0, 0, 1, 0, 0);
      context.drawImage(
        sprite.image,
        Math.round((this.#origin.x + at.x) * ratio - sprite.half),
        Math.round((this.#origin.y + at.y) * ratio - sprite.half),
      );
      context.setTransform(ratio, 0, 0, ratio, this.#origin.x * ratio, this.#origin.y * ratio);
    }
    context.globalAlpha = 1;
  }

  write(writing: Writing): void {
    if (writing.opacity <= 0) return;
    const kept = this.#keptText(writing);
    if (kept === null) writeOn(this.#context, writing, writing.x, writing.y, this.#options.fonts);
    else this.#stamp(kept, writing);
  }

  #stamp(kept: KeptText, { x, y, align, opacity }: Writing): void {
    const context = this.#context;
    const { ratio } = this.#options;
    const back = align === "start" ? 0 : align === "middle" ? kept.width / 2 : kept.width;
    context.globalAlpha = opacity;
    // Whole device pixels: a text between two of them would blur.
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.drawImage(
      kept.image,
      Math.round((this.#origin.x + x) * ratio - back - kept.left),
      Math.round((this.#origin.y + y) * ratio - kept.up),
    );
    context.setTransform(ratio, 0, 0, ratio, this.#origin.x * ratio, this.#origin.y * ratio);
    context.globalAlpha = 1;
  }

  /** Lines fixed to the surface and not to the shape: they must not crawl while it moves. */
  #hatch(colour: string, { gap, width, within }: NonNullable<Fill["hatch"]>): void {
    const context = this.#context;
    const { left, right, top, bottom } = within;
    context.beginPath();
    for (let at = Math.floor((left - bottom) / gap) * gap; at < right - top; at += gap) {
      context.moveTo(top + at, top);
      context.lineTo(bottom + at, bottom);
    }
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.setLineDash(SOLID);
    context.stroke();
  }
}
