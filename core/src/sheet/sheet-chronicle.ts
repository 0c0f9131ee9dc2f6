import type { Chronicle, EventTick, Lane, Stretch } from "../scene/chronicle.ts";
import { lanePlaceOfName, shareOf } from "../scene/chronicle.ts";
import { fitText, type MeasureStyled, MIDDLE_TO_BASELINE, type TextStyle } from "../scene/text-style.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { SheetAxis, SheetBar, SheetLane, SheetText } from "./sheet.ts";
import { LANE_HEIGHT, LANE_STEP, type SheetPlan } from "./sheet-plan.ts";
import type { SheetWords } from "./sheet-words.ts";

export interface ChronicleMoment {
  readonly day: number;
  readonly date: CalendarDate;
  /** The event that the caption tells. */
  readonly captioned: string | null;
  readonly loop: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
}

const LANE_TEXT = 12;
const MARK_TEXT = 13.5;
const EVENT_TEXT = 12.5;
/** Distance between two levels of stacked ticks. */
const TICK_STEP = 9;

export function lanesOf(
  plan: SheetPlan,
  { lanes, period }: Chronicle,
  { date }: ChronicleMoment,
  measure: MeasureStyled,
): SheetLane[] {
  const share = shareOf(date, period);
  const holds = (stretch: Stretch | null): boolean =>
    stretch !== null && share >= stretch.from && share < stretch.to;
  return lanes.map((lane) => {
    const now = lane.gaps.some(holds)
      ? null
      : holds(lane.certain)
        ? "CERTAIN"
        : holds(lane.possible)
          ? "POSSIBLE"
          : null;
    return {
      id: lane.id,
      colour: lane.colour,
      possible: barOf(plan, lane, lane.possible),
      certain: lane.certain === null ? null : barOf(plan, lane, lane.certain),
      gaps: lane.gaps.map((gap) => barOf(plan, lane, gap)),
      name: nameOf(plan, lane, now !== null, measure),
      now,
    };
  });
}

function alongAxis({ left, right }: SheetPlan, share: number): number {
  return left + share * (right - left);
}

function barOf(plan: SheetPlan, { row }: Lane, { from, to }: Stretch): SheetBar {
  const x = alongAxis(plan, from);
  return {
    x,
    y: plan.lanesTop + row * LANE_STEP * plan.unit,
    width: alongAxis(plan, to) - x,
    height: LANE_HEIGHT * plan.unit,
  };
}

function nameOf(plan: SheetPlan, lane: Lane, on: boolean, measure: MeasureStyled): SheetText {
  const { unit } = plan;
  const style: TextStyle = { face: "label", size: LANE_TEXT * unit, weight: on ? 640 : 450 };
  // Measured as it is when it is on: it stands where it stood, whatever the date.
  const needed = measure(lane.name, { ...style, weight: 640 });
  const { from, to } = lanePlaceOfName(lane, needed, plan.right - plan.left, 9 * unit);
  const middle = plan.lanesTop + (lane.row * LANE_STEP + LANE_HEIGHT / 2) * unit;
  return {
    role: "lane",
    text: fitText(lane.name, style, to - from, measure),
    style,
    at: { x: plan.left + from, y: middle + style.size * MIDDLE_TO_BASELINE },
    align: "start",
    ink: on ? "ink" : "soft",
  };
}

export function axisOf(
  plan: SheetPlan,
  { marks, ticks, period }: Chronicle,
  { captioned, loop }: ChronicleMoment,
  { axisMark }: Pick<SheetWords, "axisMark">,
  measure: MeasureStyled,
): SheetAxis {
  const { left, right, axisLine: y, unit } = plan;
  const markStyle: TextStyle = { face: "label", size: MARK_TEXT * unit, weight: 600 };
  const now = ticks.find(({ id }) => id === captioned);
  return {
    from: { x: left, y },
    to: { x: right, y },
    marks: marks.map((mark) => ({
      role: "axis-mark",
      text: axisMark(mark),
      style: markStyle,
      at: { x: alongAxis(plan, mark.at), y: y + 20 * unit },
      align: "middle",
      ink: "soft",
    })),
    ticks: ticks.map((tick) => ({
      id: tick.id,
      at: { x: alongAxis(plan, tick.at), y: y - tick.level * TICK_STEP * unit },
      radius: (tick.id === captioned ? 5.5 : tick.captioned ? 4 : 2.8) * unit,
      captioned: tick.captioned,
      now: tick.id === captioned,
    })),
    captioned: now === undefined ? null : eventName(plan, now, measure),
    loop:
      loop === null
        ? null
        : {
            from: alongAxis(plan, shareOf(loop.from, period)),
            to: alongAxis(plan, shareOf(loop.to + 1, period)),
          },
  };
}

/** Below its tick, but within the page. */
function eventName(plan: SheetPlan, tick: EventTick, measure: MeasureStyled): SheetText {
  const { left, right, unit, axisLine } = plan;
  const style: TextStyle = { face: "label", size: EVENT_TEXT * unit, weight: 640 };
  const text = fitText(tick.name, style, right - left, measure);
  const half = measure(text, style) / 2;
  const x = Math.min(right - half, Math.max(left + half, alongAxis(plan, tick.at)));
  return {
    role: "captioned-event",
    text,
    style,
    at: { x, y: axisLine + 37 * unit },
    align: "middle",
    ink: "opposed",
  };
}
