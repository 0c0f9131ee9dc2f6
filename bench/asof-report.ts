import type { Timing } from "./timing.ts";

/** What a run has found: lines of a table, and ratios. */
export class Report {
  readonly #rows: (readonly [name: string, p50: number, p99: number | null])[] = [];
  readonly ratios: Record<string, number | boolean | null> = {};
  /** What was left out, and why. */
  readonly skipped: string[] = [];

  add(name: string, timing: Timing | number): void {
    if (typeof timing === "number") this.#rows.push([name, timing, null]);
    else this.#rows.push([name, timing.p50, timing.p99]);
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
    console.log(JSON.stringify({ ratios: this.ratios, skipped: this.skipped, figures }));
  }
}
