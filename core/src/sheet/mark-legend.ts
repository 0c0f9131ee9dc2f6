import { fitText, type MeasureStyled, type TextStyle } from "../scene/text-style.ts";
import type { LegendEntry, MarkLegendSample } from "./sheet.ts";
import type { MarkWords } from "./sheet-words.ts";

/** Where the legend of colours and sizes is set: in rows from a first baseline on, `step` apart. */
export interface MarkLegendPlace {
  readonly left: number;
  readonly right: number;
  readonly firstBaseline: number;
  readonly step: number;
  readonly style: TextStyle;
  /** Units of a page of 1280 × 720. */
  readonly unit: number;
}

const DISC = 12;
const LINE = 24;
const GAP = 6;
const STEP = 14;
const MOST_TEXT = 190;

/** The legend of what colours and sizes tell, its names before its samples, wrapped into rows. */
export function markLegend(
  marks: readonly MarkWords[],
  { left, right, firstBaseline, step, style, unit }: MarkLegendPlace,
  measure: MeasureStyled,
): { readonly entries: readonly LegendEntry[]; readonly rows: number; readonly end: number } {
  const entries: LegendEntry[] = [];
  const named: TextStyle = { ...style, weight: 620 };
  let [x, row, end] = [left, 0, left];
  const put = (samples: MarkWords["items"][number]["samples"], said: string, styled: TextStyle): void => {
    const text = fitText(said, styled, MOST_TEXT * unit, measure);
    const widths = samples.map(({ shape }) => (shape === "disc" ? DISC : LINE) * unit);
    const width = widths.reduce((sum, one) => sum + one + GAP * unit, 0) + measure(text, styled);
    if (x > left && x + width > right) [x, row] = [left, row + 1];
    const y = firstBaseline + row * step;
    const placed = samples.map((mark, place): MarkLegendSample => {
      const wide = widths[place] ?? 0;
      const middle = { x: x + wide / 2, y: y - style.size * 0.34 };
      x += wide + GAP * unit;
      return { kind: "MARK", mark, middle, width: wide, height: DISC * unit };
    });
    const at = { x: x, y };
    end = Math.max(end, at.x + measure(text, styled));
    x = at.x + measure(text, styled) + STEP * unit;
    entries.push({
      samples: placed,
      text: { role: "legend", text, style: styled, at, align: "start", ink: "soft" },
    });
  };
  for (const { title, items } of marks) {
    if (x > left) [x, row] = [left, row + 1];
    put([], title, named);
    for (const { samples, text } of items) put(samples, text, style);
  }
  return { entries, rows: marks.length === 0 ? 0 : row + 1, end };
}
