import type { MeasureStyled, TextStyle } from "../scene/text-style.ts";
import { markLegend } from "./mark-legend.ts";
import type { LegendEntry, LegendSampleKind, SignLegendSample } from "./sheet.ts";
import { LEGEND_SIZE, type SheetPlan } from "./sheet-plan.ts";
import type { SheetWords } from "./sheet-words.ts";

const SAMPLE_HEIGHT = 12;
const SAMPLE_WIDTHS: Readonly<Record<LegendSampleKind, number>> = {
  ALLIED: 32,
  OPPOSED: 32,
  BAND: 32,
  FACTION: 32,
  POSSIBLE_TIES: 32,
  POSSIBLE_FACTION: 32,
  POSSIBLE_MEMBER: 12,
};
/** Distances between two samples or a sample and its text, and between two entries. */
const GAP = 7;
const STEP = 18;

/**
 * The samples in a row below the title, as the page has them; those of bands and of computed factions only where there
 * are any. Below it what colours and sizes tell.
 */
export function legendOf(
  plan: SheetPlan,
  { legend, marks }: SheetWords,
  hasBands: boolean,
  measure: MeasureStyled,
): LegendEntry[] {
  const { unit, legendBaseline } = plan;
  const style: TextStyle = { face: "label", size: LEGEND_SIZE * unit, weight: 450 };
  const entries: readonly (readonly [readonly LegendSampleKind[], string])[] = [
    [["ALLIED"], legend.allied],
    [["OPPOSED"], legend.opposed],
    ...(hasBands ? [[["BAND"], legend.bands] as const] : []),
    ...(legend.computed === null ? [] : [[["FACTION"], legend.computed] as const]),
    [["POSSIBLE_TIES", "POSSIBLE_FACTION", "POSSIBLE_MEMBER"], legend.possible],
  ];
  let x = plan.left;
  const signs = entries.map(([kinds, text]): LegendEntry => {
    const samples = kinds.map((kind): SignLegendSample => {
      const width = SAMPLE_WIDTHS[kind] * unit;
      const middle = { x: x + width / 2, y: legendBaseline - style.size * 0.34 };
      x += width + GAP * unit;
      return { kind, middle, width, height: SAMPLE_HEIGHT * unit };
    });
    const at = { x, y: legendBaseline };
    x += measure(text, style) + STEP * unit;
    return { samples, text: { role: "legend", text, style, at, align: "start", ink: "soft" } };
  });
  return [...signs, ...markLegend(marks, plan.markLegendPlace, measure).entries];
}
