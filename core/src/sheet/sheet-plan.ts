import type { Box, Size } from "../geometry/coordinates.ts";
import type { Chronicle } from "../scene/chronicle.ts";
import { type MeasureStyled, type TextStyle, TITLE_WEIGHT, wrapText } from "../scene/text-style.ts";
import { type MarkLegendPlace, markLegend } from "./mark-legend.ts";
import type { SheetWords } from "./sheet-words.ts";

/** The places of the parts of a sheet, in units of its page. */
export interface SheetPlan {
  /** Size in pixels. */
  readonly size: Size;
  readonly scale: number;
  readonly page: Size;
  /** 1 for a page of 1280 × 720. */
  readonly unit: number;
  readonly left: number;
  readonly right: number;
  readonly stage: Box;
  /** Parts of the stage under title and date, in units from the stage's corner. */
  readonly reserved: readonly Box[];
  /** Title and mark end here, where the date may begin. */
  readonly headEnd: number;
  readonly titleLines: readonly string[];
  readonly titleStyle: TextStyle;
  readonly legendBaseline: number;
  readonly markLegendPlace: MarkLegendPlace;
  readonly markBaseline: number;
  readonly headlineBaseline: number;
  readonly lanesTop: number;
  readonly axisLine: number;
  readonly footBaseline: number;
}

export class SheetSizeError extends Error {
  override readonly name = "SheetSizeError";
}

export const SMALLEST_SHEET: Size = { width: 320, height: 240 };
export const LARGEST_SHEET: Size = { width: 7680, height: 7680 };
export const LANE_HEIGHT = 17;
export const LANE_STEP = 20;
export const TITLE_SIZE = 23;
export const YEAR_SIZE = 56;
export const MONTH_SIZE = 25;
export const HEADLINE_SIZE = 32;
export const DETAIL_SIZE = 15.5;
export const FOOT_SIZE = 10.5;
export const MARK_SIZE = 12.5;
export const LEGEND_SIZE = 12.5;
/** Distance from the legend to the mark below it. */
const MARK_STEP = 20;
/** Below the lanes: room for stacked ticks, the line, the years and the name of an event. */
const TICKS_ROOM = 34;
const AXIS_ROOM = 48;
const CAPTION_ROOM = 92;
const FOOT_ROOM = 26;
const HEADER_ROOM = 52;
const EDGE = 40;
/** Width of the longest date. */
const DATE_WIDTH = 330;
const REFERENCE: Size = { width: 1280, height: 720 };
/** The width of a high page that the date, a legend and the names of lanes need. */
const NARROWEST = 900;
/** Up to this many times the reference a page gets more room; from there on it is the same page, larger. */
const ROOMIER = 1.25;

/**
 * Plans a sheet of `size` pixels. Sheets of one shape are one picture at every size from 1600 × 900 up.
 * Throws SheetSizeError for a size outside SMALLEST_SHEET to LARGEST_SHEET.
 */
export function planSheet(
  size: Size,
  chronicle: Chronicle,
  words: SheetWords,
  measure: MeasureStyled,
): SheetPlan {
  checkSize(size);
  const times = Math.min(size.width / referenceWidth(size), size.height / REFERENCE.height);
  const unit = Math.min(ROOMIER, Math.max(1, times));
  const scale = times / unit;
  const page = { width: size.width / scale, height: size.height / scale };
  const [left, right] = [EDGE * unit, page.width - EDGE * unit];
  const headEnd = right - DATE_WIDTH * unit;
  const titleStyle: TextStyle = { face: "title", size: TITLE_SIZE * unit, weight: TITLE_WEIGHT };
  const titleLines = wrapText(words.title, titleStyle, headEnd - left, 2, measure);
  const legendBaseline = (38 + TITLE_SIZE * 1.2 * (titleLines.length - 1) + 25) * unit;
  const markLegendPlace: MarkLegendPlace = {
    left,
    right: headEnd,
    firstBaseline: legendBaseline + MARK_STEP * unit,
    step: MARK_STEP * unit,
    style: { face: "label", size: LEGEND_SIZE * unit, weight: 450 },
    unit,
  };
  const marked = markLegend(words.marks, markLegendPlace, measure);
  const legendEnd = legendBaseline + marked.rows * MARK_STEP * unit;
  const markBaseline = legendEnd + MARK_STEP * unit;
  const { isStill, rows } = chronicle;
  const axisLine = page.height - (FOOT_ROOM + (isStill ? 0 : AXIS_ROOM)) * unit;
  const lanesTop = axisLine - (isStill ? 0 : TICKS_ROOM + LANE_STEP * rows) * unit;
  const headlineBaseline = lanesTop - 62 * unit;
  const stage = {
    left: EDGE * unit * 0.5,
    right: page.width - EDGE * unit * 0.5,
    top: HEADER_ROOM * unit,
    // Nothing happens in a story without time, so that it has no captions.
    bottom: lanesTop - ((isStill ? 0 : CAPTION_ROOM) + 10) * unit,
  };
  return {
    size,
    scale,
    page,
    unit,
    left,
    right,
    stage,
    reserved: reservedOf(stage, {
      right,
      unit,
      headEnd,
      ...(words.mark !== null
        ? { below: markBaseline, to: headEnd }
        : { below: legendEnd, to: Math.max(marked.end + 12 * unit, (left + right) / 2) }),
    }),
    headEnd,
    titleLines,
    titleStyle,
    legendBaseline,
    markLegendPlace,
    markBaseline,
    headlineBaseline,
    lanesTop,
    axisLine,
    footBaseline: page.height - 12 * unit,
  };
}

/** A page higher than wide is narrower, so that what is written on it is no smaller than on a wide one. */
function referenceWidth({ width, height }: Size): number {
  return Math.min(REFERENCE.width, Math.max(NARROWEST, (REFERENCE.height * width) / height));
}

/** Title, legend and mark to the left, the date to the right, in the stage's own units. */
function reservedOf(
  stage: Box,
  {
    right,
    unit,
    headEnd,
    below,
    to,
  }: Pick<SheetPlan, "right" | "unit" | "headEnd"> & {
    /** The last baseline of what stands to the left, and how far it reaches. */
    readonly below: number;
    readonly to: number;
  },
): Box[] {
  const [head, date] = [below + 8 * unit - stage.top, 82 * unit - stage.top];
  return [
    { left: 0, top: -stage.top, right: to - stage.left, bottom: head },
    { left: headEnd - stage.left, top: -stage.top, right: right - stage.left, bottom: date },
  ];
}

function checkSize({ width, height }: Size): void {
  const within = (value: number, least: number, most: number): boolean =>
    Number.isInteger(value) && value >= least && value <= most;
  if (
    within(width, SMALLEST_SHEET.width, LARGEST_SHEET.width) &&
    within(height, SMALLEST_SHEET.height, LARGEST_SHEET.height)
  )
    return;
  throw new SheetSizeError(
    `A picture of ${width} × ${height} pixels cannot be made; choose whole numbers from ${SMALLEST_SHEET.width} × ${SMALLEST_SHEET.height} to ${LARGEST_SHEET.width} × ${LARGEST_SHEET.height}`,
  );
}
