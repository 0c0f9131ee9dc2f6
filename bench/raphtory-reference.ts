import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { parseCalendarDate, type StoryIndex } from "@entente/core";
import type { Timing } from "./timing.ts";

/** A interval of one pair and kind: names, layer, first day and first day after. */
type TimeInterval = readonly [a: string, b: string, kind: string, begins: number, ends: number];

export interface RaphtoryTask {
  readonly actors: readonly string[];
  readonly intervals: readonly TimeInterval[];
  readonly days: readonly number[];
}

export interface RaphtoryAnswer {
  /** Edges of the first five days. */
  readonly edges: readonly (readonly (readonly [a: string, b: string, kind: string])[])[];
  readonly one: Timing;
  readonly eight: Timing;
}

/** A day that Raphtory counts from, so that none is negative. */
const FIRST = parseCalendarDate("1900-01-01");

/**
 * Raphtory's GraphQL server over the same ties, asked over HTTP in a network namespace of its own (it listens on every
 * address, without a password). A string says why it was left out.
 */
export async function askRaphtory(
  python: string,
  index: StoryIndex,
  days: readonly string[],
): Promise<RaphtoryAnswer | string> {
  if (process.platform !== "linux") return "network namespaces are Linux's";
  const name = (id: string): string => index.actors.get(id)?.name ?? id;
  const task: RaphtoryTask = {
    actors: [...index.actors.values()].map((actor) => actor.name),
    intervals: mergedSpells(index).map(([a, b, ...rest]) => [name(a), name(b), ...rest]),
    days: days.map((day) => parseCalendarDate(day) - FIRST),
  };
  for (const rights of [["--user", "--map-root-user"], []]) {
    if (await allows(rights)) return await runInside(rights, python, task);
  }
  return "network namespaces are not allowed here";
}

/** Raphtory cannot hold two overlapping intervals of one pair and kind: it gets their union. */
function mergedSpells(index: StoryIndex): TimeInterval[] {
  const byPair = new Map<string, TimeInterval[]>();
  for (const { a, b, kind, validFrom, validTo } of index.tiesByDay.facts) {
    if (validFrom === null || validTo === null) throw new Error("the generated ties are dated");
    const interval: TimeInterval = [a, b, kind, validFrom - FIRST, validTo - FIRST];
    const key = `${a} ${b} ${kind}`;
    byPair.set(key, [...(byPair.get(key) ?? []), interval]);
  }
  return [...byPair.values()].flatMap((intervals) => {
    const merged: TimeInterval[] = [];
    for (const interval of intervals.sort((one, other) => one[3] - other[3])) {
      const last = merged.at(-1);
      if (last === undefined || last[4] < interval[3]) merged.push(interval);
      else merged[merged.length - 1] = [last[0], last[1], last[2], last[3], Math.max(last[4], interval[4])];
    }
    return merged;
  });
}

async function allows(rights: readonly string[]): Promise<boolean> {
  const child = spawn("unshare", [...rights, "--net", "true"], { stdio: "ignore" });
  return await once(child, "close").then(
    ([code]) => code === 0,
    () => false,
  );
}

async function runInside(
  rights: readonly string[],
  python: string,
  task: RaphtoryTask,
): Promise<RaphtoryAnswer | string> {
  const script = fileURLToPath(new URL("raphtory-run.js", import.meta.url));
  const inside = spawn("unshare", [...rights, "--net", process.execPath, script, python], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  inside.stdin.on("error", () => undefined);
  const ended = once(inside, "close");
  inside.stdin.end(JSON.stringify(task));
  const [answer, [code]] = await Promise.all([text(inside.stdout), ended]);
  return code === 0 ? (JSON.parse(answer) as RaphtoryAnswer) : `it ended with ${String(code)}`;
}
