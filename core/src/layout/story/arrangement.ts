import type { Size } from "../../geometry/coordinates.ts";
import type { LayoutChoice } from "./story-layout.ts";
import type { LayoutMode } from "./story-trajectories.ts";

/** The fixed place of an actor, in shares of the frame's width and height, so that it holds at every size. */
export interface Pin {
  readonly actor: string;
  /** 0 to 1. */
  readonly x: number;
  readonly y: number;
}

/** A reader's choices for the layout of a story at any size. */
export interface Arrangement {
  readonly mode: LayoutMode;
  /** Another seed is another start, and may be another picture. */
  readonly seed: number;
  readonly pins: readonly Pin[];
}

export const LAYOUT_MODES: readonly LayoutMode[] = ["moving", "chained", "still"];
export const USUAL_ARRANGEMENT: Arrangement = { mode: "moving", seed: 0, pins: [] };
export const LARGEST_SEED = 999_999;

export function layoutChoiceFor({ mode, seed, pins }: Arrangement, { width, height }: Size): LayoutChoice {
  return {
    mode,
    seed,
    pinned: new Map(pins.map(({ actor, x, y }) => [actor, { x: x * width, y: y * height }])),
  };
}

/** `pins` with one actor put somewhere, or moved there. */
export function withPin(pins: readonly Pin[], { actor, x, y }: Pin): readonly Pin[] {
  const held = (share: number): number => Math.round(Math.min(1, Math.max(0, share)) * PRECISION) / PRECISION;
  return [...withoutPin(pins, actor), { actor, x: held(x), y: held(y) }];
}

export function withoutPin(pins: readonly Pin[], actor: string): readonly Pin[] {
  return pins.filter((pin) => pin.actor !== actor);
}

const PRECISION = 10_000;

/** Writes pins for an address: `trotsky:0.25:0.5,stalin:0.7:0.4`; null for none. */
export function writePins(pins: readonly Pin[]): string | null {
  return pins.length === 0 ? null : pins.map(({ actor, x, y }) => `${actor}:${x}:${y}`).join(",");
}

export interface ReadPins {
  readonly pins: readonly Pin[];
  /** Parts of the text that cannot be read or name no actor of the story. */
  readonly unknown: readonly string[];
}

export function readPins(text: string, isActor: (id: string) => boolean): ReadPins {
  let pins: readonly Pin[] = [];
  const unknown: string[] = [];
  for (const part of text.split(",").filter((one) => one !== "")) {
    const [, actor = "", x = "", y = ""] = /^(.+):([0-9.]+):([0-9.]+)$/.exec(part) ?? [];
    const isShare = (share: string): boolean => share !== "" && Number(share) >= 0 && Number(share) <= 1;
    if (isActor(actor) && isShare(x) && isShare(y))
      pins = withPin(pins, { actor, x: Number(x), y: Number(y) });
    else unknown.push(part);
  }
  return { pins, unknown };
}

/** Writes an arrangement for an address, in the page's order; null for usual values. */
export function arrangementTexts({ mode, seed, pins }: Arrangement): {
  readonly layout: string | null;
  readonly seed: string | null;
  readonly pins: string | null;
} {
  return {
    layout: mode === "moving" ? null : mode,
    seed: seed === 0 ? null : String(seed),
    pins: writePins(pins),
  };
}
