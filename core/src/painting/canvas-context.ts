import type { TextStyle } from "../scene/text-style.ts";
import type { Path } from "./surface.ts";

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

/** The CSS font of a style. */
export function cssFont({ face, size, weight }: TextStyle, fonts: FontFamilies): string {
  return `${weight} ${size}px ${fonts[face]}`;
}
