import type { Point } from "../layout/coordinates.ts";
import type { TextStyle } from "../scene/text-style.ts";
import type { Disc, Fill, Named, Path, Placed, Stroke, Surface, Trace, Writing } from "./surface.ts";

/** The part of CanvasRenderingContext2D that painting uses; browsers' and Node's canvases both have it. */
export interface CanvasContext extends Path {
  globalAlpha: number;
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineCap: "butt" | "round" | "square";
  lineJoin: "bevel" | "miter" | "round";
  font: string;
  textAlign: "start" | "end" | "left" | "right" | "center";
  textBaseline: "alphabetic" | "bottom" | "hanging" | "ideographic" | "middle" | "top";
  save(): void;
  restore(): void;
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void;
  translate(x: number, y: number): void;
  beginPath(): void;
  rect(x: number, y: number, width: number, height: number): void;
  clip(rule?: "nonzero" | "evenodd"): void;
  fill(): void;
  stroke(): void;
  setLineDash(lengths: number[]): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  clearRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number): void;
  strokeText(text: string, x: number, y: number): void;
  measureText(text: string): { readonly width: number };
  drawImage(image: object, x: number, y: number): void;
}

/** CSS font families, by face. */
export interface FontFamilies {
  readonly label: string;
  readonly title: string;
}

/** A small canvas of our own, for a text that is painted again and again. */
export interface Sprite {
  readonly image: object;
  readonly context: CanvasContext;
}

export interface CanvasSurfaceOptions {
  readonly fonts: FontFamilies;
  /** Device pixels a unit. */
  readonly ratio: number;
  /** Makes canvases of so many device pixels; without it every text is drawn anew. */
  readonly createSprite?: (width: number, height: number) => Sprite | null;
}

interface KeptText {
  readonly image: object;
  /** From the sprite's corner to the text's start on the baseline, in device pixels. */
  readonly left: number;
  readonly up: number;
  readonly width: number;
}

interface KeptDisc {
  readonly image: object;
  /** From the sprite's corner to its middle, in device pixels. */
  readonly half: number;
}

const MOST_KEPT_TEXTS = 4000;
const MOST_KEPT_DISCS = 2000;
/** Fewer discs than this are drawn anew, to a fraction of a pixel. */
const FEW_DISCS = 60;
const TURN = 2 * Math.PI;
const SOLID: number[] = [];

/** The CSS font of a style. */
export function cssFont({ face, size, weight }: TextStyle, fonts: FontFamilies): string {
  return `${weight} ${size}px ${fonts[face]}`;
}

/** A surface over a canvas. Keep it from frame to frame: it remembers how texts look. */
export function canvasSurface(context: CanvasContext, options: CanvasSurfaceOptions): Surface {
  return new CanvasSurface(context, options);
}

class CanvasSurface implements Surface {
  readonly #context: CanvasContext;
  readonly #options: CanvasSurfaceOptions;
  readonly #texts = new Map<string, KeptText | null>();
  readonly #discs = new Map<string, KeptDisc | null>();
  #origin: Point = { x: 0, y: 0 };

  constructor(context: CanvasContext, options: CanvasSurfaceOptions) {
    this.#context = context;
    this.#options = options;
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
    // Round ends on every dash cost more than they show.
    context.lineCap = isDashed && (stroke.dash?.[0] ?? 0) > 1 ? "butt" : "round";
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

  #keptDisc(radius: number, disc: Disc): KeptDisc | null {
    const { createSprite, ratio } = this.#options;
    if (createSprite === undefined) return null;
    const { fill, outline, rim } = disc;
    const key = `${radius} ${fill} ${outline?.colour} ${outline?.width} ${rim?.colour}`;
    const known = this.#discs.get(key);
    if (known !== undefined) return known;
    const half = Math.ceil((radius + (rim?.width ?? 0) + (outline?.width ?? 0)) * ratio) + 1;
    const sprite = createSprite(2 * half, 2 * half);
    if (sprite !== null) {
      sprite.context.setTransform(ratio, 0, 0, ratio, half, half);
      drawDisc(sprite.context, 0, 0, radius, disc);
    }
    const kept = sprite === null ? null : { image: sprite.image, half };
    if (this.#discs.size >= MOST_KEPT_DISCS) this.#discs.clear();
    this.#discs.set(key, kept);
    return kept;
  }

  write(writing: Writing): void {
    if (writing.opacity <= 0) return;
    const { createSprite } = this.#options;
    const kept = createSprite === undefined ? null : this.#keptText(writing, createSprite);
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

  #keptText(
    writing: Writing,
    createSprite: NonNullable<CanvasSurfaceOptions["createSprite"]>,
  ): KeptText | null {
    const { text, style, colour, halo } = writing;
    const key = `${text}\n${style.face}${style.size}/${style.weight}${colour}${halo === null ? "" : halo.colour}`;
    const known = this.#texts.get(key);
    if (known !== undefined) return known;
    const { ratio, fonts } = this.#options;
    this.#context.font = cssFont(style, fonts);
    const width = this.#context.measureText(text).width * ratio;
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
    if (this.#texts.size >= MOST_KEPT_TEXTS) this.#texts.clear();
    this.#texts.set(key, kept);
    return kept;
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

function drawDisc(
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

function writeOn(
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

/** Of a text's halo, so that a line beneath it still shimmers through. */
export const HALO_OPACITY = 0.85;
