import type { Dataset } from "@entente/core";
import type { Config } from "../../config.ts";
import { readPackage } from "../../ingest/read-package.ts";
import { packageFolder } from "./package-folder.ts";

/** Prints how many facts cite each passage, for every source with several passages. */
export async function printCoverage(
  config: Config,
  name: string,
  print: (line: string) => void,
): Promise<void> {
  const { dataset } = await readPackage(packageFolder(config, name));
  const cited = countCitations(dataset);
  const facts = factsOf(dataset);
  const uncited = facts.filter(({ citations }) => citations.length === 0).length;
  print(
    `${dataset.id}: ${facts.length - uncited} of ${facts.length} facts, arguments and events are cited (${percent(facts.length - uncited, facts.length)})`,
  );
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

interface Cited {
  readonly citations: readonly string[];
}

function factsOf(dataset: Dataset): readonly Cited[] {
  return [
    ...dataset.factions,
    ...dataset.memberships,
    ...dataset.ties,
    ...dataset.arguments,
    ...dataset.argumentLinks,
    ...dataset.positions,
    ...dataset.officeHoldings,
    ...dataset.events,
  ];
}

function countCitations(dataset: Dataset): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { citations } of factsOf(dataset)) {
    for (const id of citations) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "none" : `${Math.round((100 * part) / whole)} %`;
}
