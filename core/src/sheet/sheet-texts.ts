import { fitText, type MeasureStyled, type TextStyle, wrapText } from "../scene/text-style.ts";
import type { Caption } from "../story/caption.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { SheetText } from "./sheet.ts";
import {
  DETAIL_SIZE,
  FOOT_SIZE,
  HEADLINE_SIZE,
  MARK_SIZE,
  MONTH_SIZE,
  type SheetPlan,
  TITLE_SIZE,
  YEAR_SIZE,
} from "./sheet-plan.ts";
import type { SheetWords } from "./sheet-words.ts";

/** Headlines are set as large as fits, and no smaller than this share of their size before they are cut off. */
const SMALLEST_HEADLINE = 0.62;

/** Title, date, mark, caption and foot. */
export function textsOf(
  plan: SheetPlan,
  words: SheetWords,
  date: CalendarDate,
  caption: Caption | null,
  measure: MeasureStyled,
): SheetText[] {
  return [
    ...titleOf(plan),
    ...dateOf(plan, words, date, measure),
    ...markOf(plan, words, date, measure),
    ...(caption === null ? [] : captionTexts(plan, words, caption, measure)),
    ...footOf(plan, words, date, measure),
  ];
}

function titleOf({ titleLines, titleStyle, left, unit }: SheetPlan): SheetText[] {
  return titleLines.map((text, line) => ({
    role: "title",
    text,
    style: titleStyle,
    at: { x: left, y: (38 + line * TITLE_SIZE * 1.2) * unit },
    align: "start",
    ink: "ink",
  }));
}

function dateOf(
  { right, unit }: SheetPlan,
  { headlineDate }: SheetWords,
  date: CalendarDate,
  measure: MeasureStyled,
): SheetText[] {
  const { small, large } = headlineDate(date);
  const year: TextStyle = { face: "title", size: YEAR_SIZE * unit, weight: 700 };
  const month: TextStyle = { face: "title", size: MONTH_SIZE * unit, weight: 400 };
  const y = 66 * unit;
  if (large === "") {
    const style = { ...month, size: (MONTH_SIZE * unit * 3) / 4 };
    return [{ role: "month", text: small, style, at: { x: right, y: 38 * unit }, align: "end", ink: "soft" }];
  }
  const monthEnd = right - measure(large, year) - 12 * unit;
  return [
    { role: "month", text: small, style: month, at: { x: monthEnd, y }, align: "end", ink: "soft" },
    { role: "year", text: large, style: year, at: { x: right, y }, align: "end", ink: "ink" },
  ];
}

function markOf(
  { left, headEnd, unit, markBaseline }: SheetPlan,
  { mark }: SheetWords,
  date: CalendarDate,
  measure: MeasureStyled,
): SheetText[] {
  if (mark === null) return [];
  const style: TextStyle = { face: "label", size: MARK_SIZE * unit, weight: 620 };
  const text = fitText(mark(date), style, headEnd - left, measure);
  return [{ role: "mark", text, style, at: { x: left, y: markBaseline }, align: "start", ink: "ink" }];
}

function captionTexts(
  plan: SheetPlan,
  words: SheetWords,
  caption: Caption,
  measure: MeasureStyled,
): SheetText[] {
  const { left, right, unit, headlineBaseline } = plan;
  const { headline, detail } = words.caption(caption);
  const width = right - left;
  const full: TextStyle = { face: "title", size: HEADLINE_SIZE * unit, weight: 650 };
  const share = Math.max(SMALLEST_HEADLINE, Math.min(1, width / measure(headline, full)));
  const style = { ...full, size: full.size * share };
  const plain: TextStyle = { face: "label", size: DETAIL_SIZE * unit, weight: 420 };
  const lines = detail === null ? [] : wrapText(detail, plain, width, 2, measure);
  return [
    {
      role: "headline",
      text: fitText(headline, style, width, measure),
      style,
      at: { x: left, y: headlineBaseline },
      align: "start",
      ink: "ink",
    },
    ...lines.map(
      (text, line): SheetText => ({
        role: "detail",
        text,
        style: plain,
        at: { x: left, y: headlineBaseline + (25 + line * DETAIL_SIZE * 1.32) * unit },
        align: "start",
        ink: "soft",
      }),
    ),
  ];
}

/** Source and revision to the left, the permalink to the right; where that is too long, in a line of its own. */
function footOf(
  { left, right, unit, footBaseline }: SheetPlan,
  words: SheetWords,
  date: CalendarDate,
  measure: MeasureStyled,
): SheetText[] {
  const style: TextStyle = { face: "label", size: FOOT_SIZE * unit, weight: 420 };
  const width = right - left;
  const source = `${words.source} · ${words.revision}`;
  const permalink = words.permalink(date);
  const isLong = measure(source, style) + measure(permalink, style) > width - 24 * unit;
  const line = isLong ? footBaseline - FOOT_SIZE * 1.25 * unit : footBaseline;
  return [
    {
      role: "source",
      text: fitText(source, style, width, measure),
      style,
      at: { x: left, y: line },
      align: "start",
      ink: "soft",
    },
    {
      role: "permalink",
      text: fitText(permalink, style, width, measure),
      style,
      at: { x: isLong ? left : right, y: footBaseline },
      align: isLong ? "start" : "end",
      ink: "soft",
    },
  ];
}
