import type { LegendEntry, LegendSample } from "./sheet.ts";
import type { SheetPlan } from "./sheet-plan.ts";
import type { SheetWords } from "./sheet-words.ts";
import type { MeasureStyled, TextStyle } from "./text-style.ts";

const LEGEND_SIZE = 12.5;
const SAMPLE_WIDTH = 32;

/** The samples in a row below the title. */
export function legendOf(plan: SheetPlan, { legend }: SheetWords, measure: MeasureStyled): LegendEntry[] {
  const { unit, legendBaseline } = plan;
  const style: TextStyle = { face: "label", size: LEGEND_SIZE * unit, weight: 450 };
  const entries: readonly (readonly [LegendSample, string])[] = [
    ["ALLIED", legend.allied],
    ["OPPOSED", legend.opposed],
    ["POSSIBLE_TIES", legend.possibleTies],
    ["POSSIBLE_CAMP", legend.possibleCamp],
  ];
  let x = plan.left;
  return entries.map(([sample, text]) => {
    const width = SAMPLE_WIDTH * unit;
    const start = x + width + 7 * unit;
    const entry: LegendEntry = {
      sample,
      middle: { x: x + width / 2, y: legendBaseline - style.size * 0.34 },
      width,
      height: 12 * unit,
      text: { role: "legend", text, style, at: { x: start, y: legendBaseline }, align: "start", ink: "soft" },
    };
    x = start + measure(text, style) + 18 * unit;
    return entry;
  });
}
