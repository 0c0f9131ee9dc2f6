import {
  type LayoutCache,
  layoutStorySteps,
  type PackedLayout,
  pinAtOnce,
  type StoryIndex,
} from "@entente/core";
import type { LayoutWork } from "./layout-message.ts";

/** The steps of a piece of work, in order. */
export function* layoutSteps(
  index: StoryIndex,
  { choice, steps, shown }: LayoutWork,
  cache: LayoutCache,
): Generator<PackedLayout, void, undefined> {
  if (steps === "FINAL" && shown !== null && choice.pins.length > 0) yield pinAtOnce(index, choice, shown);
  for (const layout of layoutStorySteps(index, choice, cache)) {
    if (steps !== "FINAL" || layout.final) yield layout;
    if (steps === "FIRST") return;
  }
}
