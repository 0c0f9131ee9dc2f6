import { round, type Timing } from "./timing.ts";

/** The results of a run: lines of a table, and ratios. */
export class Report {
  readonly #rows: (readonly [name: string, p50: number, p99: number | null])[] = [];
  /** Ratios of the medians. */
  readonly ratios: Record<string, number | boolean | null> = {};
  /** Ratios of the 10th percentiles, which a busy machine changes less. */
  readonly ratiosAtBest: Record<string, number> = {};
  /** The measurements left out, with the reason. */
  readonly skipped: string[] = [];

  add(name: string, timing: Timing | number): void {
    if (typeof timing === "number") this.#rows.push([name, timing, null]);
    else this.#rows.push([name, timing.p50, timing.p99]);
  }

  /** Compares two timings; null where there is no other. */
  compare(name: string, one: Timing, other: Timing | null | undefined): void {
    this.ratios[name] = other == null ? null : round(one.p50 / other.p50);
    if (other != null) this.ratiosAtBest[name] = round(one.p10 / other.p10);
  }

  /** The table, and as the last line one JSON object. */
  print(): void {
    console.log(
      `${"milliseconds, unless said otherwise".padEnd(76)} ${"p50".padStart(9)} ${"p99".padStart(9)}`,
    );
    for (const [name, p50, p99] of this.#rows)
      console.log(
        `${name.padEnd(76)} ${String(p50).padStart(9)} ${p99 === null ? "" : String(p99).padStart(9)}`,
      );
    for (const line of this.skipped) console.log(`skipped: ${line}`);
    const figures = Object.fromEntries(this.#rows.map(([name, p50]) => [name.trim(), p50]));
    console.log(
      JSON.stringify({
        ratios: this.ratios,
        ratiosAtBest: this.ratiosAtBest,
        skipped: this.skipped,
        figures,
      }),
    );
  }
}
