import type { Box, Point } from "../layout/coordinates.ts";
import type { TextStyle } from "../scene/text-style.ts";
import type { Fill, Named, Path, Stroke, Surface, Trace, Writing } from "./surface.ts";

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

const MOST_KEPT_TEXTS = 4000;
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

  outside(boxes: readonly Box[], whole: Box, paint: () => void): void {
    const context = this.#context;
    context.save();
    context.beginPath();
    // Boxes may overlap: each row between two edges keeps what none of them covers.
    for (const { left, top, right, bottom } of clearStrips(boxes, whole)) {
      context.rect(left, top, right - left, bottom - top);
    }
    context.clip();
    paint();
    context.restore();
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
    context.lineWidth = stroke.width;
    context.lineCap = "round";
    context.lineJoin = "round";
    context.setLineDash(stroke.dash === undefined ? SOLID : (stroke.dash as number[]));
    context.beginPath();
    for (const thing of things) trace(context, thing);
    context.stroke();
    context.globalAlpha = 1;
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

/** What of `whole` no box covers, as strips from side to side between the boxes' edges. */
export function clearStrips(boxes: readonly Box[], whole: Box): Box[] {
  const edges = [whole.top, whole.bottom];
  for (const { top, bottom } of boxes) {
    if (top > whole.top && top < whole.bottom) edges.push(top);
    if (bottom > whole.top && bottom < whole.bottom) edges.push(bottom);
  }
  edges.sort((a, b) => a - b);
  const inOrder = boxes.toSorted((a, b) => a.left - b.left);
  const strips: Box[] = [];
  for (let row = 1; row < edges.length; row++) {
    const [top, bottom] = [edges[row - 1] ?? 0, edges[row] ?? 0];
    if (bottom <= top) continue;
    let left = whole.left;
    for (const box of inOrder) {
      if (box.top >= bottom || box.bottom <= top || box.right <= left) continue;
      if (box.left > left) strips.push({ left, top, right: box.left, bottom });
      left = box.right;
    }
    if (left < whole.right) strips.push({ left, top, right: whole.right, bottom });
  }
  return strips;
}
