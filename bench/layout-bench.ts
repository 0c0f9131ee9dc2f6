import { join } from "node:path";
import { type GraphFile, type MeasuredGraph, readGraphFiles } from "./graph-files.ts";
import { benchCamps } from "./layout-camps.ts";
import {
  type Figures,
  greatest,
  measureEngine,
  measureShown,
  median,
  printFigures,
  summary,
} from "./layout-figures.ts";
import { benchGroups } from "./layout-groups.ts";
import { type Reference, readReferences } from "./layout-references.ts";
import { benchStory } from "./layout-story.ts";

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const STORIES = ["fixtures/bolshevik-party-1922-1929", "fixtures/debate-club"];

/**
 * Lays out every dynamic graph of a folder with ten seeds, as the story that it would be after an import, and prints
 * medians and worst cases of what the product shows beside our still layout, the engine alone (no frame, no discs of a
 * story) and what the programs of the literature printed in another run (reference-run.csv, where the folder has one).
 * Then planted groups without and with factions, and what names and hulls cost the stories with factions. `--data FOLDER`,
 * and `--story FOLDER` for another story. A
 * file that holds no graph is named, and makes the exit code 1.
 */
export async function runBench(parameters: readonly string[]): Promise<number> {
  const folder = optionOf(parameters, "--data");
  const sets: Record<string, unknown> = {};
  let wrong = 0;
  if (folder === null) console.log("no --data FOLDER given: only planted groups and stories are measured");
  else {
    const references = await readReferences(join(folder, "reference-run.csv"));
    const files = await readGraphFiles(folder);
    if (files.length === 0)
      throw new Error(`${folder} holds no .json file; bench/README.md gives the format`);
    for (const { id, read } of files) {
      sets[id] = benchFile(read, references);
      if ("wrong" in read) wrong += 1;
    }
  }
  const groups = benchGroups();
  const camps = benchCamps();
  const given = optionOf(parameters, "--story");
  const stories: Record<string, unknown> = {};
  for (const folder of given === null ? STORIES : [given]) stories[folder] = await benchStory(folder);
  console.log(JSON.stringify({ seeds: SEEDS.length, sets, groups, camps, stories }));
  return wrong === 0 ? 0 : 1;
}

function optionOf(parameters: readonly string[], name: string): string | null {
  const at = parameters.indexOf(name);
  return at < 0 ? null : (parameters[at + 1] ?? null);
}

function benchFile(read: GraphFile["read"], references: readonly Reference[]): unknown {
  if ("wrong" in read) {
    console.log(`\nnot measured: ${read.wrong}`);
    return read;
  }
  return benchGraph(read, references);
}

function benchGraph(measured: MeasuredGraph, references: readonly Reference[]): unknown {
  const { name, graph, slices } = measured;
  console.log(`\n${name}: ${graph.nodes.length} nodes, ${graph.edges.length} pairs, ${slices.length} slices`);
  // Once without counting, so that no seed pays for compiling.
  measureShown(measured, 0, "moving", "wide");
  const wide = SEEDS.map((seed) => measureShown(measured, seed, "moving", "wide"));
  const tall = SEEDS.map((seed) => measureShown(measured, seed, "moving", "tall"));
  const still = SEEDS.map((seed) => measureShown(measured, seed, "still", "wide"));
  const engine = SEEDS.map((seed) => measureEngine(measured, seed, "moving"));
  const rows: [string, Figures][] = [
    ["shown, wide, median", summary(wide, median)],
    ["shown, wide, worst", summary(wide, greatest)],
    ["shown, tall, median", summary(tall, median)],
    ["shown, still, median", summary(still, median)],
    ["engine alone, median", summary(engine, median)],
  ];
  const others = references.filter((one) => canonical(one.graph) === canonical(name));
  for (const { program, figures } of others) rows.push([program, figures]);
  printFigures(rows);
  if (others.length > 0)
    console.log("seconds of the other programs: constants, from another run on another machine");
  return Object.fromEntries(rows);
}

/** "VanDeBunt" is "Bunt" to its own program, and "van-de-bunt" to a file. */
function canonical(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "")
    .replace(/^vande/, "");
}
