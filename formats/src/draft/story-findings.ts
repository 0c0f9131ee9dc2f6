import type { FilePlace, Finding } from "../contract/import-report.ts";
import type { CheckedPackage } from "../dataset-package/parse-package.ts";
import { placeOf, type RecordFates } from "./record-fates.ts";
import type { StoryRow, StoryTable } from "./story-table.ts";

/**
 * What the checks of a package found in a story that was made, with the places of the records that its rows came from;
 * the fates of records that the reader's answers left out are set.
 */
export function findingsOfStory(
  { findings, left }: CheckedPackage,
  tables: readonly StoryTable[],
  fates: RecordFates,
): readonly Finding[] {
  const rows = new Map(tables.map((table) => [table.file, table.standing()]));
  const rowAt = (file: string, line: number | null): StoryRow | undefined =>
    rows.get(file)?.[(line ?? 0) - 2];
  for (const { file, row, isMerged } of left)
    for (const origin of rowAt(file, row)?.origins ?? [])
      if (isMerged) fates.mergeKept(origin);
      else fates.refuse(origin);
  const placeAt = ({ file, row }: FilePlace): FilePlace => {
    const [origin] = rowAt(file, row)?.origins ?? [];
    return origin === undefined ? { file, row: null, column: null } : placeOf(origin);
  };
  return findings.map((finding) => {
    const [first] = finding.places;
    const places = finding.places.map(placeAt);
    if (finding.rule !== "repeated-fact" || first === undefined) return { ...finding, places };
    const line = Number(/\d+/.exec(String(finding.parameters.reading))?.[0]);
    const { file, row } = placeAt({ ...first, row: line });
    return {
      ...finding,
      places,
      parameters: { ...finding.parameters, reading: row === null ? file : `${file}, row ${row}` },
    };
  });
}
