import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Dataset } from "@entente/core";
import { CsvParser } from "@entente/formats";
import type { Config } from "../../config.ts";
import { readPackage } from "../../ingest/read-package.ts";
import { packageFolder } from "./package-folder.ts";

/** A claim of a source, in our words, and the rows in which the package holds it: a row of `expected/claims.csv`. */
interface Claim {
  readonly id: string;
  readonly passage: string;
  readonly claim: string;
  /** Words of the form `table:id`, separated by spaces. */
  readonly rows: string;
}

/**
 * Prints how many facts are cited and rest on a passage whose content is recorded, how many claims of
 * `expected/claims.csv` (where the package has it) are held, and how many facts cite each passage, for every source
 * with several passages.
 */
export async function printCoverage(
  config: Config,
  name: string,
  print: (line: string) => void,
): Promise<void> {
  const folder = packageFolder(config, name);
  const { dataset } = await readPackage(folder);
  const cited = countCitations(dataset);
  const facts = citedRows(dataset).map(([, row]) => row);
  const uncited = facts.filter(({ citations }) => citations.length === 0).length;
  print(
    `${dataset.id}: ${facts.length - uncited} of ${facts.length} facts, arguments and events are cited (${percent(facts.length - uncited, facts.length)})`,
  );
  const summarised = new Set(dataset.passages.filter(({ summary }) => summary !== null).map(({ id }) => id));
  const checkable = facts.filter(({ citations }) => citations.some((id) => summarised.has(id))).length;
  print(
    `${checkable} of ${facts.length} rest on a passage whose content is recorded (${percent(checkable, facts.length)})`,
  );
  await printClaims(folder, dataset, print);
  for (const source of dataset.sources) {
    const passages = dataset.passages.filter((passage) => passage.source === source.id);
    if (passages.length < 2) continue;
    const used = passages.filter(({ id }) => (cited.get(id) ?? 0) > 0).length;
    print(
      `\n${source.title} (${source.id}): ${used} of ${passages.length} passages are drawn on (${percent(used, passages.length)})`,
    );
    for (const { id, locator, openingWords } of passages) {
      const count = cited.get(id) ?? 0;
      const words = openingWords === null ? "" : `  “${openingWords} …”`;
      print(`${String(count).padStart(5)}  ${locator}${words}`);
    }
  }
}

/** Prints how many claims are held by rows that cite the claim's passage, and each one that is not. */
async function printClaims(folder: string, dataset: Dataset, print: (line: string) => void): Promise<void> {
  const file = join(folder, "expected", "claims.csv");
  if (!existsSync(file)) return;
  const claims = readClaims(await readFile(file, "utf8"));
  const citations = new Map(citedRows(dataset).map(([row, { citations }]) => [row, citations]));
  const missing = claims.filter(
    ({ passage, rows }) =>
      rows === "" || !rows.split(" ").every((row) => citations.get(row)?.includes(passage) === true),
  );
  const held = claims.length - missing.length;
  print(`${held} of ${claims.length} claims are held (${percent(held, claims.length)})`);
  for (const { id, passage, claim } of missing) print(`  not held: ${id}, ${passage}: ${claim}`);
}

function readClaims(text: string): readonly Claim[] {
  const parser = new CsvParser(text.length + 1);
  const [, ...records] = [...parser.write(text), ...parser.end()];
  return records.map(({ cells: [id = "", passage = "", claim = "", rows = ""] }) => ({
    id,
    passage,
    claim,
    rows,
  }));
}

interface Cited {
  readonly id: string;
  readonly citations: readonly string[];
}

/** Every cited row by the word that `expected/claims.csv` has for it, `tie:lenin--stalin--allied`. */
function citedRows(dataset: Dataset): readonly (readonly [string, Cited])[] {
  const rows: Readonly<Record<string, readonly Cited[]>> = {
    faction: dataset.factions,
    membership: dataset.memberships,
    tie: dataset.ties,
    argument: dataset.arguments,
    link: dataset.argumentLinks,
    position: dataset.positions,
    office: dataset.officeHoldings,
    event: dataset.events,
  };
  return Object.entries(rows).flatMap(([table, cited]) =>
    cited.map((row) => [`${table}:${row.id}`, row] as const),
  );
}

function countCitations(dataset: Dataset): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, { citations }] of citedRows(dataset)) {
    for (const id of citations) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "none" : `${Math.round((100 * part) / whole)} %`;
}
