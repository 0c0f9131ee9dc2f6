import { benchLarge, benchLong } from "./asof-large.ts";
import { Report } from "./asof-report.ts";
import { benchSmall } from "./asof-small.ts";
import { measureMeasures } from "./measure-timing.ts";

/** Times the product's answers beside plain references, in turns in one run; the last line is one JSON object. */
export async function runBench(): Promise<number> {
  const report = new Report();
  await benchSmall(report);
  await benchLong(report);
  await benchLarge(report);
  for (const { name, milliseconds } of measureMeasures(report.ratios)) report.add(name, milliseconds);
  report.print();
  return 0;
}
