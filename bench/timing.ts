/** Middle and worst of many times, in milliseconds, and answers a second. */
export interface Timing {
  /** The 10th percentile of the times: nearer to a quiet machine where this one is busy. */
  readonly p10: number;
  readonly p50: number;
  readonly p99: number;
  readonly perSecond: number;
}

/** Answers a question about a day; one that gives a number has timed itself, in milliseconds. */
export type Path = (day: string) => Promise<unknown>;

/** Times one path, `concurrency` questions under way at once. */
export async function time(path: Path, days: readonly string[], concurrency = 1): Promise<Timing> {
  const times: number[] = [];
  let next = 0;
  const began = performance.now();
  const work = async (): Promise<void> => {
    for (let day = days[next++]; day !== undefined; day = days[next++]) {
      const asked = performance.now();
      await path(day);
      times.push(performance.now() - asked);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return summarise(times, (performance.now() - began) / 1_000);
}

/** Times several paths in turns, day by day, so that a busy machine slows all alike. */
export async function timeInTurns<Name extends string>(
  paths: Readonly<Record<Name, Path>>,
  days: readonly string[],
): Promise<Record<Name, Timing>> {
  const names = Object.keys(paths) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (const day of days) {
    for (const name of names) {
      const asked = performance.now();
      const answer = await paths[name](day);
      times.get(name)?.push(typeof answer === "number" ? answer : performance.now() - asked);
    }
  }
  const summaries = names.map((name) => [name, summarise(times.get(name) ?? [], null)] as const);
  return Object.fromEntries(summaries) as Record<Name, Timing>;
}

function summarise(times: number[], seconds: number | null): Timing {
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  const total = seconds ?? times.reduce((sum, one) => sum + one, 0) / 1_000;
  return {
    p10: round(at(0.1)),
    p50: round(at(0.5)),
    p99: round(at(0.99)),
    perSecond: round(times.length / total),
  };
}

export function round(value: number): number {
  return Number(value.toPrecision(3));
}
