import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { type DynamicGraph, layoutDynamicGraph, layoutMetrics, type Spell } from "@entente/core";
import { type Reference, readReferences } from "./layout-references.ts";
import { benchStory } from "./layout-story.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const FIGURES = ["stressOn", "stressOff", "movement", "crowding", "seconds"] as const;
type Figures = Readonly<Record<(typeof FIGURES)[number], number>>;

/** A file of the folder's README: nodes and edges in time, for measuring continuously or slice by slice. */
interface GraphFile {
  readonly name: string;
  readonly discrete: boolean;
  readonly snapTimes: readonly number[];
  readonly interval: Spell;
  readonly cont: GraphPart | null;
  readonly disc: GraphPart | null;
}
interface GraphPart {
  readonly nodes: readonly { readonly id: string; readonly size: number; readonly iv: readonly Spell[] }[];
  readonly edges: readonly { readonly s: string; readonly t: string; readonly iv: readonly Spell[] }[];
}

/**
 * Lays out every dynamic graph of a folder with ten seeds and the settings of the product, and prints medians and
 * worst cases beside our own still layout and what the programs of the literature printed in another run
 * (reference-run.csv, where the folder has one). `--data FOLDER`, and `--story FOLDER` for another story.
 */
export async function runBench(parameters: readonly string[]): Promise<number> {
  const folder = optionOf(parameters, "--data");
  const sets: Record<string, unknown> = {};
  if (folder === null) console.log("no --data FOLDER given: only the story is measured");
  else {
    const references = await readReferences(join(folder, "reference-run.csv"));
    const files = (await readdir(folder)).filter((name) => name.endsWith(".json")).sort();
    if (files.length === 0) throw new Error(`${folder} holds no .json file; its README gives the format`);
    for (const file of files)
      sets[basename(file, ".json")] = await benchGraph(join(folder, file), references);
  }
  const story = await benchStory(optionOf(parameters, "--story") ?? "fixtures/bolshevik-party-1922-1929");
  console.log(JSON.stringify({ seeds: SEEDS.length, sets, story }));
  return 0;
}

function optionOf(parameters: readonly string[], name: string): string | null {
  const at = parameters.indexOf(name);
  return at < 0 ? null : (parameters[at + 1] ?? null);
}

async function benchGraph(path: string, references: readonly Reference[]): Promise<unknown> {
  const { graph, slices, name } = readGraph(path, JSON.parse(await readFile(path, "utf8")) as GraphFile);
  // Once without counting, so that no seed pays for compiling.
  layoutDynamicGraph(graph, { seed: 0, mode: "moving" });
  const moving = SEEDS.map((seed) => measure(graph, slices, seed, "moving"));
  const still = SEEDS.map((seed) => measure(graph, slices, seed, "still"));
  const rows: [string, Figures][] = [
    ["ours, median", summary(moving, median)],
    ["ours, worst", summary(moving, (values) => Math.max(...values))],
    ["our still layout, median", summary(still, median)],
  ];
  const others = references.filter((one) => canonical(one.graph) === canonical(name));
  for (const { program, figures } of others) rows.push([program, figures]);
  console.log(`\n${name}: ${graph.nodes.length} nodes, ${graph.edges.length} pairs, ${slices.length} slices`);
  console.log(`${"".padEnd(28)}${FIGURES.map((figure) => figure.padStart(11)).join("")}`);
  for (const [title, figures] of rows) {
    console.log(title.padEnd(28) + FIGURES.map((figure) => figures[figure].toFixed(3).padStart(11)).join(""));
  }
  if (others.length > 0)
    console.log("seconds of the other programs: constants, from another run on another machine");
  return Object.fromEntries(rows);
}

function readGraph(
  path: string,
  file: GraphFile,
): { graph: DynamicGraph; slices: readonly number[]; name: string } {
  const part = file.discrete ? (file.disc ?? file.cont) : (file.cont ?? file.disc);
  if (part === null || part === undefined)
    throw new Error(`${path}: neither "cont" nor "disc" holds a graph`);
  const numbers = new Map(part.nodes.map(({ id }, number) => [id, number]));
  const numberOf = (id: string): number => {
    const number = numbers.get(id);
    if (number === undefined) throw new Error(`${path}: an edge ends at "${id}", which is no node`);
    return number;
  };
  const graph: DynamicGraph = {
    nodes: part.nodes.map(({ id, size, iv }) => ({ id, size, spells: iv })),
    edges: part.edges.map(({ s, t, iv }) => ({ a: numberOf(s), b: numberOf(t), kind: "ALLIED", spells: iv })),
    span: file.interval,
    slices: file.discrete ? file.snapTimes : null,
  };
  return { graph, slices: file.snapTimes, name: file.name };
}

function measure(
  graph: DynamicGraph,
  slices: readonly number[],
  seed: number,
  mode: "moving" | "still",
): Figures {
  const began = performance.now();
  const { placeAt } = layoutDynamicGraph(graph, { seed, mode });
  const seconds = (performance.now() - began) / 1_000;
  return { ...layoutMetrics(graph, slices, placeAt), seconds };
}

function summary(runs: readonly Figures[], of: (values: readonly number[]) => number): Figures {
  const column = (figure: keyof Figures): number => of(runs.map((run) => run[figure]));
  return {
    stressOn: column("stressOn"),
    stressOff: column("stressOff"),
    movement: column("movement"),
    crowding: column("crowding"),
    seconds: column("seconds"),
  };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}

/** "VanDeBunt" is "Bunt" to its own program, and "van-de-bunt" to a file. */
function canonical(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z]/g, "")
    .replace(/^vande/, "");
}
