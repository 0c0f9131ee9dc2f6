import type { Findings } from "../contract/import-report.ts";
import type { DraftPosition } from "../contract/story-draft.ts";

/** How long a stance holds that is told with the day on which it was taken. */
export type StanceReading = "lasting" | "day";

const READINGS: readonly StanceReading[] = ["lasting", "day"];

/**
 * Lets stances that are told with the day on which they were taken last until the same actor takes a stance on the same
 * argument again, and the last one without end; or for their day alone. `usual` is meant where the reader does not say
 * (`stances`).
 */
export function lastingStances(
  positions: readonly DraftPosition[],
  file: string,
  answers: Readonly<Record<string, string>>,
  findings: Findings,
  usual: StanceReading,
): readonly DraftPosition[] {
  if (!positions.some(({ from }) => from !== null)) return positions;
  const reading = READINGS.find((one) => one === answers.stances) ?? usual;
  findings.add(
    "REPAIR",
    { rule: "lasting-stances", reading },
    { file, row: null, column: null },
    { option: "stances", values: READINGS, taken: reading },
  );
  if (reading === "day") return positions;
  const taken = new Map<string, string[]>();
  for (const { actor, argument, from } of positions) {
    if (from === null) continue;
    const key = JSON.stringify([actor, argument]);
    const times = taken.get(key);
    if (times === undefined) taken.set(key, [from]);
    else times.push(from);
  }
  for (const times of taken.values()) times.sort(compareTimes);
  return positions.map((position) => {
    const { actor, argument, from } = position;
    if (from === null) return position;
    const times = taken.get(JSON.stringify([actor, argument])) ?? [];
    const next = times.find((time) => compareTimes(time, from) > 0) ?? null;
    return { ...position, to: next };
  });
}

/** Compares steps as numbers and days as texts. */
function compareTimes(one: string, other: string): number {
  const [a, b] = [Number(one), Number(other)];
  if (!Number.isNaN(a) && !Number.isNaN(b)) return a - b;
  return one < other ? -1 : one > other ? 1 : 0;
}
