import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { actorMeasuresOver, indexStory, networkChangeDates, type StoryIndex } from "@entente/core";
import { readPackage } from "@entente/server/ingest/read-package";
import { generatedStory } from "./generated-story.ts";
import { makePythonEnvironment } from "./python-environment.ts";
import { round } from "./timing.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const STORY = here("../../fixtures/bolshevik-party-1922-1929");
/** NetworkX measures every so many days; its time is multiplied. */
const NETWORKX_DAYS = 20;

interface Row {
  readonly story: string;
  readonly actors: number;
  readonly ties: number;
  readonly days: number;
  readonly seconds: number;
  readonly igraphSeconds: number | null;
  /** Of as many days, from `NETWORKX_DAYS` of them. */
  readonly networkxSeconds: number | null;
}

/**
 * Measures every actor on every day of change of 1922–1929 and of a generated story of 1,000 actors and 10,000 ties:
 * all measures by us, the four that they have by igraph and by NetworkX. The last line is one JSON object.
 */
export async function runBench(parameters: readonly string[]): Promise<number> {
  const stories = [indexStory((await readPackage(STORY)).dataset)];
  if (!parameters.includes("small"))
    stories.push(indexStory(generatedStory({ actors: 1_000, ties: 10_000, meanDays: 400, seed: 1 })));
  const environment = await makePythonEnvironment(here("../graph-requirements.txt"));
  if ("missing" in environment) console.log(`igraph and NetworkX are skipped: ${environment.missing}`);
  const rows = stories.map((index) =>
    measureStory(index, "missing" in environment ? null : environment.python),
  );
  console.table(rows);
  console.log(JSON.stringify(rows));
  return 0;
}

function measureStory(index: StoryIndex, python: string | null): Row {
  const { period } = index.dataset;
  const days = networkChangeDates(index).filter((day) => day >= period.from && day < period.to);
  const began = performance.now();
  let measured = 0;
  for (const { actors } of actorMeasuresOver(index, days)) measured += actors.length;
  const seconds = (performance.now() - began) / 1_000;
  if (measured === 0) throw new Error(`${index.dataset.id} has no ties on any day`);
  const step = Math.max(1, Math.floor(days.length / NETWORKX_DAYS));
  const networkxDays = days.filter((_, place) => place % step === 0);
  const theirs = python === null ? null : askPython(python, index, { days, networkxDays });
  return {
    story: index.dataset.id,
    actors: index.actors.size,
    ties: index.tiesByDay.facts.length,
    days: days.length,
    seconds: round(seconds),
    igraphSeconds: theirs === null ? null : round(theirs.igraph),
    networkxSeconds: theirs === null ? null : round((theirs.networkx * days.length) / networkxDays.length),
  };
}

function askPython(
  python: string,
  index: StoryIndex,
  days: { readonly days: readonly number[]; readonly networkxDays: readonly number[] },
): { readonly igraph: number; readonly networkx: number } {
  const ties = index.tiesByDay.facts.flatMap(({ kind, a, b, validFrom, validTo }) =>
    kind === "ALLIED" ? [[a, b, validFrom ?? -1e9, validTo ?? 1e9]] : [],
  );
  const { stdout, stderr, status } = spawnSync(python, [here("../actor-measures.py")], {
    input: JSON.stringify({ ties, ...days }),
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`actor-measures.py ended with ${status}: ${stderr.slice(-2_000)}`);
  return JSON.parse(stdout) as { igraph: number; networkx: number };
}
