import {
  indexStory,
  type LayoutForm,
  type LayoutMode,
  layoutDynamicGraph,
  layoutMetrics,
  layoutStory,
  type StoryLayout,
  USUAL_ARRANGEMENT,
} from "@entente/core";
import type { MeasuredGraph } from "./graph-files.ts";
import { type GraphStory, storyOfGraph } from "./graph-story.ts";

export const FIGURES = ["stressOn", "stressOff", "movement", "crowding", "seconds"] as const;
/** The literature's measures of a drawing (see `layoutMetrics`), and how long it took. */
export type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

type PlaceAt = (node: number, time: number) => { readonly x: number; readonly y: number };

/** Lays a graph out as the story that it would be after an import, as the product shows it, and measures that. */
export function measureShown(
  { name, graph, slices }: MeasuredGraph,
  seed: number,
  mode: LayoutMode,
  form: LayoutForm,
): Figures {
  const story = storyOfGraph({ name, graph });
  const index = indexStory(story.dataset);
  const began = performance.now();
  const layout = layoutStory(index, { ...USUAL_ARRANGEMENT, seed, mode, form });
  const seconds = (performance.now() - began) / 1_000;
  return { ...measureLayout(graph, slices, layout, story), seconds };
}

/** Measures a layout by the distances of a graph, after its mean tie has been scaled to the measures' length. */
export function measureLayout(
  graph: MeasuredGraph["graph"],
  slices: readonly number[],
  layout: StoryLayout,
  story: GraphStory,
): Omit<Figures, "seconds"> {
  const placeAt = placesShown(layout, story);
  const unit = EDGE / meanTie(graph, slices, placeAt);
  const scaled: PlaceAt = (node, time) => {
    const { x, y } = placeAt(node, time);
    return { x: unit * x, y: unit * y };
  };
  return layoutMetrics(graph, slices, scaled);
}

/** Lays a graph out by its distances alone, without story, frame and discs, and measures that. */
export function measureEngine(
  { graph, slices }: MeasuredGraph,
  seed: number,
  mode: "moving" | "still",
): Figures {
  const began = performance.now();
  const { placeAt } = layoutDynamicGraph(graph, { seed, mode });
  const seconds = (performance.now() - began) / 1_000;
  return { ...layoutMetrics(graph, slices, placeAt), seconds };
}

/** The length of a tie near which the measures look for the best scale. */
const EDGE = 5;
/** Share of the time to the key dates before and after that a move takes. */
const MOVING_SHARE = 0.1;

/** Gives the places of a layout in time: they hold between key dates, and actors move on straight lines. */
function placesShown(layout: StoryLayout, { dataset, dayOf, actorOf }: GraphStory): PlaceAt {
  const { keyDates } = layout;
  const places = keyDates.map((date) => layout.at(date));
  const reach = keyDates.map((date, key) => {
    const before = date - (keyDates[key - 1] ?? Number.NEGATIVE_INFINITY);
    const after = (keyDates[key + 1] ?? dataset.period.to) - date;
    return MOVING_SHARE * Math.min(before, after);
  });
  const placeOn = (node: number, key: number): { readonly x: number; readonly y: number } =>
    places[key]?.get(actorOf(node)) ?? { x: 0, y: 0 };
  return (node, time) => {
    const day = dayOf(time);
    let [low, high] = [0, keyDates.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((keyDates[middle] ?? 0) <= day) low = middle;
      else high = middle;
    }
    for (const key of [low, low + 1]) {
      const around = reach[key] ?? 0;
      const date = keyDates[key];
      if (key === 0 || date === undefined || around <= 0) continue;
      const share = (day - date + around) / (2 * around);
      if (share <= 0 || share >= 1) continue;
      const [from, to] = [placeOn(node, key - 1), placeOn(node, key)];
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    }
    return placeOn(node, low);
  };
}

function meanTie({ edges }: MeasuredGraph["graph"], slices: readonly number[], placeAt: PlaceAt): number {
  const lengths = slices.flatMap((time) =>
    edges
      .filter(({ intervals }) => intervals.some(([from, to]) => from < time && time <= to))
      .map(({ a, b }) => {
        const [one, other] = [placeAt(a, time), placeAt(b, time)];
        return Math.hypot(one.x - other.x, one.y - other.y);
      }),
  );
  return lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
}

/** One number for each figure of several runs. */
export function summary(runs: readonly Figures[], of: (values: readonly number[]) => number): Figures {
  const column = (figure: keyof Figures): number => of(runs.map((run) => run[figure]));
  return {
    stressOn: column("stressOn"),
    stressOff: column("stressOff"),
    movement: column("movement"),
    crowding: column("crowding"),
    seconds: column("seconds"),
  };
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

export function greatest(values: readonly number[]): number {
  return Math.max(...values);
}

/** A table of figures: one line with their names, and one a row. */
export function printFigures(rows: readonly (readonly [string, Figures])[]): void {
  console.log(`${"".padEnd(28)}${FIGURES.map((figure) => figure.padStart(11)).join("")}`);
  for (const [title, figures] of rows) {
    console.log(title.padEnd(28) + FIGURES.map((figure) => figures[figure].toFixed(3).padStart(11)).join(""));
  }
}
