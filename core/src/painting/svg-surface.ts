import type { Point } from "../geometry/coordinates.ts";
import type { FontFamilies } from "./canvas-context.ts";
import { HALO_OPACITY } from "./canvas-texts.ts";
import {
  capOf,
  type Disc,
  type Fill,
  type Named,
  type Path,
  type Placed,
  type Stroke,
  type Surface,
  type Trace,
  type Writing,
} from "./surface.ts";

export interface SvgOptions {
  readonly fonts: FontFamilies;
  /** Size in pixels. */
  readonly width: number;
  readonly height: number;
  /** Pixels a unit. */
  readonly scale: number;
  readonly title: string;
  readonly description: string;
  /** CSS for the file's own use, such as @font-face rules with the fonts in them. */
  readonly css?: string;
  /** Written into the file's metadata, such as its address and revision. */
  readonly metadata?: Readonly<Record<string, string>>;
}

/** A surface that writes an SVG file: real text, one element a fact, nothing outside the file needed. */
export interface SvgSurface extends Surface {
  readonly toString: () => string;
}

export function svgSurface(options: SvgOptions): SvgSurface {
  return new SvgWriter(options);
}

class SvgWriter implements SvgSurface {
  readonly #options: SvgOptions;
  readonly #body: string[] = [];
  readonly #definitions: string[] = [];
  readonly #hatches = new Map<string, string>();

  constructor(options: SvgOptions) {
    this.#options = options;
  }

  part(name: string, paint: () => void): void {
    this.#group(`class="${escapeText(name)}"`, paint);
  }

  moved({ x, y }: Point, paint: () => void): void {
    this.#group(`transform="translate(${short(x)} ${short(y)})"`, paint);
  }

  fill<Thing extends Named>(things: readonly Thing[], trace: Trace<Thing>, fill: Fill): void {
    const paint = fill.hatch === undefined ? escapeText(fill.colour) : this.#hatch(fill.colour, fill.hatch);
    this.#shapes(things, trace, `fill="${paint}" opacity="${short(fill.opacity)}"`);
  }

  stroke<Thing extends Named>(things: readonly Thing[], trace: Trace<Thing>, stroke: Stroke): void {
    const { colour, opacity, width, dash } = stroke;
    const dashes =
      dash === undefined || dash.length === 0 ? "" : ` stroke-dasharray="${dash.map(short).join(" ")}"`;
    const broad = width ?? 1 / this.#options.scale;
    const line = `stroke-width="${short(broad)}" stroke-linecap="${capOf(dash, broad)}" stroke-linejoin="round"${dashes}`;
    this.#shapes(
      things,
      trace,
      `fill="none" stroke="${escapeText(colour)}" ${line} opacity="${short(opacity)}"`,
    );
  }

  discs(things: readonly Placed[], { fill, outline, rim, opacity }: Disc): void {
    if (things.length === 0) return;
    const line =
      outline === null
        ? ""
        : ` stroke="${escapeText(outline.colour)}" stroke-width="${short(outline.width)}"`;
    const discs = things.map(({ id, at, radius }) => {
      const place = `cx="${short(at.x)}" cy="${short(at.y)}"`;
      const edge =
        rim === null
          ? ""
          : `<circle ${place} r="${short(radius + rim.width)}" fill="${escapeText(rim.colour)}"/>`;
      return `${edge}<circle data-id="${escapeText(id)}" ${place} r="${short(radius)}" fill="${escapeText(fill)}"${line}/>`;
    });
    this.#body.push(`<g opacity="${short(opacity)}">${discs.join("")}</g>`);
  }

  write({ text, x, y, style, align, colour, opacity, halo }: Writing): void {
    if (opacity <= 0) return;
    const edge =
      halo === null
        ? ""
        : ` stroke="${escapeText(halo.colour)}" stroke-width="${short(halo.width)}" stroke-opacity="${HALO_OPACITY}" stroke-linejoin="round" paint-order="stroke"`;
    const font = `font-family="${escapeText(this.#options.fonts[style.face])}" font-size="${short(style.size)}" font-weight="${style.weight}"`;
    const anchor = align === "start" ? "" : ` text-anchor="${align}"`;
    const fade = opacity >= 1 ? "" : ` opacity="${short(opacity)}"`;
    this.#body.push(
      `<text x="${short(x)}" y="${short(y)}" ${font}${anchor} fill="${escapeText(colour)}"${edge}${fade}>${escapeText(text)}</text>`,
    );
  }

  toString(): string {
    const { width, height, scale, title, description, css, metadata = {} } = this.#options;
    const facts = Object.entries(metadata).map(([name, value]) => `${name}: ${value}`);
    return [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${short(width / scale)} ${short(height / scale)}" role="img" aria-labelledby="title description">`,
      `<title id="title">${escapeText(title)}</title>`,
      `<desc id="description">${escapeText(description)}</desc>`,
      ...(facts.length === 0 ? [] : [`<metadata>${escapeText(facts.join("\n"))}</metadata>`]),
      ...(css === undefined ? [] : [`<style>${escapeText(css)}</style>`]),
      ...(this.#definitions.length === 0 ? [] : [`<defs>${this.#definitions.join("")}</defs>`]),
      ...this.#body,
      "</svg>\n",
    ].join("\n");
  }

  #group(attributes: string, paint: () => void): void {
    this.#body.push(`<g ${attributes}>`);
    paint();
    this.#body.push("</g>");
  }

  #shapes<Thing extends Named>(things: readonly Thing[], trace: Trace<Thing>, attributes: string): void {
    if (things.length === 0) return;
    const shapes = things.map((thing) => {
      const path = new SvgPath();
      trace(path, thing);
      return `<path data-id="${escapeText(thing.id)}" d="${path.toString()}"/>`;
    });
    this.#body.push(`<g ${attributes}>${shapes.join("")}</g>`);
  }

  #hatch(colour: string, { gap, width }: NonNullable<Fill["hatch"]>): string {
    const key = `${colour} ${gap} ${width}`;
    const known = this.#hatches.get(key);
    if (known !== undefined) return known;
    const id = `hatch-${this.#hatches.size}`;
    // A tile turned by 45°, its lines `gap` apart along the top.
    const across = short(gap * Math.SQRT1_2);
    this.#definitions.push(
      `<pattern id="${id}" patternUnits="userSpaceOnUse" width="${across}" height="${across}" patternTransform="rotate(45)">` +
        `<path d="M0 0H${across}" stroke="${escapeText(colour)}" stroke-width="${short(2 * width)}"/></pattern>`,
    );
    const paint = `url(#${id})`;
    this.#hatches.set(key, paint);
    return paint;
  }
}

class SvgPath implements Path {
  readonly #commands: string[] = [];

  moveTo(x: number, y: number): void {
    this.#commands.push(`M${short(x)} ${short(y)}`);
  }

  lineTo(x: number, y: number): void {
    this.#commands.push(`L${short(x)} ${short(y)}`);
  }

  quadraticCurveTo(controlX: number, controlY: number, x: number, y: number): void {
    this.#commands.push(`Q${short(controlX)} ${short(controlY)} ${short(x)} ${short(y)}`);
  }

  /** Draws a line from the path's end to the arc's start first, as a canvas does. */
  arc(x: number, y: number, radius: number, start: number, end: number): void {
    const on = (angle: number): string =>
      `${short(x + radius * Math.cos(angle))} ${short(y + radius * Math.sin(angle))}`;
    const size = `${short(radius)} ${short(radius)} 0`;
    this.#commands.push(`${this.#commands.length === 0 ? "M" : "L"}${on(start)}`);
    // An arc back to its own start would be none: no more than half a turn at once.
    const steps = Math.max(1, Math.ceil((end - start) / Math.PI - 1e-9));
    for (let step = 1; step <= steps; step++) {
      this.#commands.push(`A${size} 0 1 ${on(start + ((end - start) * step) / steps)}`);
    }
  }

  closePath(): void {
    this.#commands.push("Z");
  }

  toString(): string {
    return this.#commands.join("");
  }
}

/** Writes a number with at most two decimals. */
function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: XML forbids them, however they are written
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escapeText(text: string): string {
  return text
    .replace(FORBIDDEN, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
