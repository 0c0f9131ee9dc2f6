import { TIME_HEADING } from "./flat-graph.ts";
import type { WrittenGraph } from "./graph-record.ts";

type Heading = Pick<WrittenGraph, "title" | "description" | "time" | "unit" | "isWhole" | "period">;

/**
 * What the attributes of a whole graph say: `title`, `name` or `label`; `description`; `start` and `end`, which still
 * belongs to its period. The times of such a format tell by themselves whether they are counted.
 */
export function headingOf(
  given: ReadonlyMap<string, string>,
  titleOfFile: string,
  description: string | null = null,
): Heading {
  const named = ["title", "name", "label"].map((key) => given.get(key)?.trim()).find((text) => text);
  const [start = null, end = null] = [given.get("start"), given.get("end")];
  return {
    title: named ?? titleOfFile,
    description: given.get("description") ?? description,
    time: null,
    unit: given.get(TIME_HEADING.unit)?.trim() || null,
    // Ends of steps other than whole ones are points of a line.
    isWhole: Number(given.get(TIME_HEADING.step) ?? 1) === 1,
    period: start === null || end === null ? null : { start, end },
  };
}
