import { type ChildProcessByStdio, spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { addDays, formatCalendarDate, parseCalendarDate, type StoryIndex } from "@entente/core";
import { namedTie } from "./generated-story.ts";

type Name = "sqlite" | "sqliteChanges" | "pandas";
type Row = readonly (string | null)[];

/** SQLite and pandas inside a Python process of their own, which times them itself. */
export interface PythonReference {
  readonly hasPandas: boolean;
  /** Milliseconds for a day, or for the month that begins on it. */
  readonly time: (name: Name, day: string) => Promise<number>;
  readonly rows: (name: Name, day: string) => Promise<readonly Row[]>;
  readonly close: () => void;
}

/** Null where there is no Python. */
export async function startPython(interpreter: string, index: StoryIndex): Promise<PythonReference | null> {
  const named = index.tiesByDay.facts.map((tie) => namedTie(index, tie));
  const given = {
    actors: [...index.actors.values()].map(({ id, name }) => [id, name]),
    ties: named.map(({ id, kind, a, b, validFrom, validTo }) => [id, kind, a.id, b.id, validFrom, validTo]),
  };
  const script = fileURLToPath(new URL("../python-peers.py", import.meta.url));
  const python = spawn(interpreter, [script], { stdio: ["pipe", "pipe", "inherit"] });
  const read = linesOf(python);
  python.stdin.write(`${JSON.stringify(given)}\n`);
  const names = await read();
  if (names === null) return null;
  const ask = async (name: Name, day: string, isWanted: boolean): Promise<[number, readonly Row[]]> => {
    const asked = name === "sqliteChanges" ? [day, monthAfter(day)] : day;
    python.stdin.write(`${JSON.stringify([name, asked, isWanted])}\n`);
    return JSON.parse((await read()) ?? "") as [number, readonly Row[]];
  };
  return {
    hasPandas: (JSON.parse(names) as readonly string[]).includes("pandas"),
    time: async (name, day) => (await ask(name, day, false))[0],
    rows: async (name, day) => (await ask(name, day, true))[1],
    close: () => python.stdin.end(),
  };
}

/** The next line each time; null once there is none, or no process. */
function linesOf(python: ChildProcessByStdio<Writable, Readable, null>): () => Promise<string | null> {
  python.stdin.on("error", () => undefined);
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const failed = new Promise<null>((resolve) => python.once("error", () => resolve(null)));
  return async () => {
    const next = lines.next().then(({ value, done }) => (done === true ? null : (value as string)));
    return await Promise.race([next, failed]);
  };
}

export function monthAfter(day: string): string {
  return formatCalendarDate(addDays(parseCalendarDate(day), 30));
}
