import { importanceOfActors } from "../story/importance.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { type Bundle, bundlesOf } from "./bundle.ts";
import { heightsOf, type StorylineStyle } from "./heights.ts";
import { type Storyline, type StorylineMoment, withMoments } from "./moments.ts";
import { lastOf, searchSteps } from "./search.ts";
import { linesOf, mirror, type SectionOrder, totalCrossings } from "./section-order.ts";
import { type StorySlice, slicesOf } from "./slice.ts";

/** Lays a story out as lines: few crossings first, then lines as straight as can be. */
export function storylineOf(index: StoryIndex, style: StorylineStyle): Storyline {
  return lastOf(storylineSteps(index, style));
}

/** The same in steps, for a thread that has other work too; no step of a story of 60 actors takes over a few frames. */
export function* storylineSteps(index: StoryIndex, style: StorylineStyle): Generator<void, Storyline> {
  const importance = importanceOfActors(index);
  const importanceOf = (actor: string): number => importance.get(actor) ?? 0;
  const slices = slicesOf(index);
  yield;
  const { sections, sectionOf } = sectionsOf(slices);
  yield;
  const orders = leftAbove(yield* searchSteps(sections), slices, sectionOf, index);
  yield;
  const { sections: heights, height } = heightsOf(orders, importanceOf, style);
  yield;
  const moments = slices.map((slice, place): StorylineMoment => {
    const section = sectionOf[place] ?? 0;
    return {
      from: slice.from,
      to: slice.to,
      order: linesOf(orders[section] ?? []),
      heights: heights[section] ?? new Map(),
      coalitions: slice.coalitions,
      torn: (sections[section] ?? []).flatMap(({ torn }) => torn),
    };
  });
  const drawn = new Set(moments.flatMap(({ order }) => order));
  return withMoments(moments, {
    period: index.dataset.period,
    height,
    crossings: totalCrossings(orders),
    wiggles: wigglesIn(heights),
    reaches: new Map(
      [...drawn].map((actor) => [actor, (style.room(importanceOf(actor)) + style.padding) / 2]),
    ),
    importanceOf,
  });
}

/** Slices in which the same lines may lie side by side in the same orders share a section. */
export function sectionsOf(slices: readonly StorySlice[]): {
  readonly sections: readonly (readonly Bundle[])[];
  readonly sectionOf: readonly number[];
} {
  const sections: Bundle[][] = [];
  let lastKey: string | null = null;
  const sectionOf = slices.map((slice) => {
    const bundles = bundlesOf(slice);
    const key = JSON.stringify(bundles.map(({ atoms, arrangements, torn }) => [atoms, arrangements, torn]));
    if (key !== lastKey) sections.push(bundles);
    lastKey = key;
    return sections.length - 1;
  });
  return { sections, sectionOf };
}

/** Upside down where the factions of the left would lie below those of the right. */
function leftAbove(
  orders: readonly SectionOrder[],
  slices: readonly StorySlice[],
  sectionOf: readonly number[],
  { factions }: StoryIndex,
): readonly SectionOrder[] {
  let lean = 0;
  slices.forEach(({ coalitions, from, to }, place) => {
    const order = linesOf(orders[sectionOf[place] ?? 0] ?? []);
    const heights = new Map(order.map((line, rank) => [line, rank - (order.length - 1) / 2]));
    for (const { faction, members } of coalitions) {
      const side = faction === null ? undefined : factions.get(faction)?.side;
      const sign = side === "LEFT" ? 1 : side === "RIGHT" ? -1 : 0;
      for (const { actor } of members) lean += sign * (heights.get(actor) ?? 0) * (to - from);
    }
  });
  if (lean <= 0) return orders;
  return orders.map(mirror);
}

function wigglesIn(sections: readonly ReadonlyMap<string, number>[]): number {
  let count = 0;
  for (let place = 1; place < sections.length; place++) {
    for (const [line, height] of sections[place] ?? []) {
      const earlier = sections[place - 1]?.get(line);
      if (earlier !== undefined && Math.abs(earlier - height) > 1e-6) count++;
    }
  }
  return count;
}
