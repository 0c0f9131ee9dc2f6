import { createWriteStream } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { addDays, calendarDate, formatCalendarDate, seededRandom } from "@entente/core";

/** The size of a generated story. */
export interface GeneratedSize {
  readonly actors: number;
  readonly ties: number;
  /** Mean length of a tie in days. */
  readonly meanDays: number;
  readonly seed: number;
}

const FROM = calendarDate(1922, 1, 1);
const DAYS = 8 * 365;
const FACT = "validFrom,validTo,basis,citations";

/** One generated tie: actors by number, days since the story's first. */
export interface GeneratedTie {
  readonly kind: "ALLIED" | "OPPOSED";
  readonly a: number;
  readonly b: number;
  readonly from: number;
  readonly to: number;
}

/** Ties whose pairs take turns, so that no pair is allied and opposed at once. */
export function* generateTies({ actors, ties, meanDays, seed }: GeneratedSize): Generator<GeneratedTie> {
  const { next, below } = seededRandom(seed);
  for (let number = 0; number < ties; number += 1) {
    const first = below(actors);
    const second = (first + 1 + below(actors - 1)) % actors;
    const [a, b] = first < second ? [first, second] : [second, first];
    const from = below(DAYS);
    const length = Math.max(1, Math.round(-Math.log(1 - next()) * meanDays));
    yield { kind: (a + b) % 3 === 0 ? "OPPOSED" : "ALLIED", a, b, from, to: from + length };
  }
}

const id = (number: number): string => `a${String(number).padStart(6, "0")}`;
const day = (offset: number): string => formatCalendarDate(addDays(FROM, offset));

/** Writes a package of that size into a folder; rows are made as they are written. */
export async function writeGeneratedPackage(
  folder: string,
  name: string,
  size: GeneratedSize,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const files = ["actors.csv", "ties.csv", "sources.csv", "passages.csv"];
  const descriptor = {
    name,
    title: `Generated story of ${size.ties} ties`,
    description: `Made by bench/generated-package.ts, seed ${size.seed}`,
    licenses: [{ name: "CC0-1.0" }],
    period: { from: "1922-01-01", to: "1930-01-01" },
    resources: files.map((path) => ({ name: path.replace(".csv", ""), path })),
    assertions: [{ count: "ties", is: size.ties }],
  };
  await writeFile(join(folder, "datapackage.json"), JSON.stringify(descriptor, null, 2));
  await writeFile(join(folder, "sources.csv"), "id,title\ngenerator,The generator\n");
  await writeFile(join(folder, "passages.csv"), "id,source,locator\np1,generator,seed\n");
  await writeLines(join(folder, "actors.csv"), actorLines(size));
  await writeLines(join(folder, "ties.csv"), tieLines(size));
}

function* actorLines({ actors }: GeneratedSize): Generator<string> {
  yield "id,name,kind\n";
  for (let number = 0; number < actors; number += 1) yield `${id(number)},Actor ${number},PERSON\n`;
}

function* tieLines(size: GeneratedSize): Generator<string> {
  yield `id,kind,a,b,${FACT}\n`;
  let number = 0;
  for (const { kind, a, b, from, to } of generateTies(size)) {
    yield `t${String(number).padStart(7, "0")},${kind},${id(a)},${id(b)},${day(from)},${day(to)},EXPLICIT,p1\n`;
    number += 1;
  }
}

async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(lines), createWriteStream(path));
}
