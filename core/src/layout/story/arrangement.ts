import { type FilteredStory, type ReadingAndFilter, writeFilter } from "../../story/reading-and-filter.ts";
import type { StoryIndex } from "../../story/story-index.ts";
import type { LayoutMode } from "./story-trajectories.ts";

/** The fixed place of an actor, in shares of the layout's frame, so that it holds in every form. */
export interface Pin {
  readonly actor: string;
  /** 0 to 1. */
  readonly x: number;
  readonly y: number;
}

/** A reader's choices for the layout of a story. */
export interface Arrangement {
  readonly mode: LayoutMode;
  /** Another seed is another start, and may be another picture. */
  readonly seed: number;
  readonly pins: readonly Pin[];
  readonly scope: LayoutScope;
}

/** story: the layout is for the whole story, whatever is shown of it. shown: for the reading and filter shown. */
export type LayoutScope = "story" | "shown";

/** Chooses what an arrangement lays out. */
export function indexToLayOut({ preferred, index }: FilteredStory, { scope }: Arrangement): StoryIndex {
  return scope === "shown" ? index : preferred;
}

/** Tells apart the parts of one story that are laid out by themselves; empty for the whole. */
export function layoutPartOf(
  { scope }: Pick<Arrangement, "scope">,
  { reading, filter }: ReadingAndFilter,
): string {
  return scope === "story" ? "" : JSON.stringify([reading, writeFilter(filter)]);
}

/** Whether this is the arrangement that servers lay out and keep. */
export function isUsualArrangement({ mode, seed, pins, scope }: Arrangement): boolean {
  return (
    mode === USUAL_ARRANGEMENT.mode &&
    seed === USUAL_ARRANGEMENT.seed &&
    pins.length === 0 &&
    scope === USUAL_ARRANGEMENT.scope
  );
}

export const LAYOUT_SCOPES: readonly LayoutScope[] = ["story", "shown"];
export const LAYOUT_MODES: readonly LayoutMode[] = ["moving", "chained", "still"];
export const USUAL_ARRANGEMENT: Arrangement = { mode: "moving", seed: 0, pins: [], scope: "story" };
export const LARGEST_SEED = 999_999;

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
export function arrangementTexts({ mode, seed, pins, scope }: Arrangement): {
  readonly layout: string | null;
  readonly seed: string | null;
  readonly pins: string | null;
  readonly arrange: string | null;
} {
  return {
    layout: mode === "moving" ? null : mode,
    seed: seed === 0 ? null : String(seed),
    pins: writePins(pins),
    arrange: scope === "story" ? null : scope,
  };
}
