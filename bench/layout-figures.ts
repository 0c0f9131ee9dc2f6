import { layoutDynamicGraph, layoutMetrics } from "@entente/core";
import type { MeasuredGraph } from "./graph-files.ts";

export const FIGURES = ["stressOn", "stressOff", "movement", "crowding", "seconds"] as const;
/** The literature's measures of a drawing (see `layoutMetrics`), and how long it took. */
export type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

/** Lays a graph out with the settings of the product, and measures it. */
export function measureLayout(
  { graph, slices }: MeasuredGraph,
  seed: number,
  mode: "moving" | "still",
): Figures {
  const began = performance.now();
  const { placeAt } = layoutDynamicGraph(graph, { seed, mode });
  const seconds = (performance.now() - began) / 1_000;
  return { ...layoutMetrics(graph, slices, placeAt), seconds };
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
