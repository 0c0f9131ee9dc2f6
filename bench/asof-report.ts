import { round, type Timing } from "./timing.ts";

/** What a run has found: lines of a table, and ratios. */
export class Report {
  readonly #rows: (readonly [name: string, p50: number, p99: number | null])[] = [];
  /** Of the middles. */
  readonly ratios: Record<string, number | boolean | null> = {};
  /** The same of the fastest tenths, which a busy machine changes less. */
  readonly ratiosAtBest: Record<string, number> = {};
  /** What was left out, and why. */
  readonly skipped: string[] = [];

  add(name: string, timing: Timing | number): void {
    if (typeof timing === "number") this.#rows.push([name, timing, null]);
    else this.#rows.push([name, timing.p50, timing.p99]);
  }

  /** How one compares to another; null where there is no other. */
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
