import { spawn } from "node:child_process";
import { once } from "node:events";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { addDays, formatCalendarDate, parseCalendarDate, type StoryIndex } from "@entente/core";
import { namedTie } from "./generated-story.ts";

/** What SQLite and pandas take inside a Python process of their own; null where there is no Python, or no pandas. */
export interface PythonReference {
  readonly sqlite: number;
  readonly sqliteChangesMs: number;
  readonly pandas: number | null;
  readonly sqliteTies: readonly (readonly string[])[];
  readonly pandasTies?: readonly (readonly string[])[];
  readonly sqliteChanges: number;
}

export async function askPython(
  interpreter: string,
  index: StoryIndex,
  days: readonly string[],
): Promise<PythonReference | null> {
  const named = index.tiesByDay.facts.map((tie) => namedTie(index, tie));
  const given = {
    actors: [...index.actors.values()].map(({ id, name }) => [id, name]),
    ties: named.map(({ id, kind, a, b, validFrom, validTo }) => [id, kind, a.id, b.id, validFrom, validTo]),
    days,
    windows: days.map((day) => [day, monthAfter(day)]),
  };
  const script = fileURLToPath(new URL("../python-peers.py", import.meta.url));
  const python = spawn(interpreter, [script], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  python.stdin.on("error", () => undefined);
  const ended = once(python, "close").catch(() => [1]);
  python.stdin.end(JSON.stringify(given));
  const [answer, [code]] = await Promise.all([text(python.stdout), ended]);
  return code === 0 ? (JSON.parse(answer) as PythonReference) : null;
}

export function monthAfter(day: string): string {
  return formatCalendarDate(addDays(parseCalendarDate(day), 30));
}
