import type { Size } from "../geometry/coordinates.ts";
import type { StoryLayout } from "../layout/story/packed-layout.ts";
import { type Chronicle, chronicleOf, inGrey } from "../scene/chronicle.ts";
import { courseOf, waitsOf } from "../scene/course.ts";
import { createPictures, type StoryPictures } from "../scene/picture.ts";
import { pictureStyle } from "../scene/picture-style.ts";
import { between, ease, sceneAt } from "../scene/scene-at.ts";
import { labelStyle, type MeasureStyled, titleStyle } from "../scene/text-style.ts";
import type { Captions } from "../story/caption.ts";
import { mostActorsAtOnce } from "../story/importance.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Course } from "../time/play-state.ts";
import type { Sheet, SheetPlayhead } from "./sheet.ts";
import { axisOf, type ChronicleMoment, lanesOf } from "./sheet-chronicle.ts";
import { legendOf } from "./sheet-legend.ts";
import { planSheet, type SheetPlan } from "./sheet-plan.ts";
import { textsOf } from "./sheet-texts.ts";
import type { SheetWords } from "./sheet-words.ts";

/** The visible fields of a PlayState, which a PlayState can be passed for. */
export interface SheetMoment {
  /** Days since 1970-01-01, with the part of the day that is over; the date shown is its whole part. */
  readonly day: number;
  /** 0 to 1: how far nodes have come to where they rest on that date. 1 for a resting picture. */
  readonly progress: number;
  /** The stretch that is played over and over, `to` inclusive. */
  readonly loop?: { readonly from: CalendarDate; readonly to: CalendarDate } | null;
}

export interface SheetsOptions {
  readonly size: Size;
  readonly words: SheetWords;
  readonly captions: Captions;
  readonly measure: MeasureStyled;
  readonly layout: StoryLayout;
  /** True where nothing shall move: the course has no stops. */
  readonly reducedMotion?: boolean;
}

/** All sheets of a story at one size, and what there is to play. */
export interface Sheets {
  readonly plan: SheetPlan;
  readonly pictures: StoryPictures;
  readonly chronicle: Chronicle;
  readonly course: Course;
  readonly at: (moment: SheetMoment) => Sheet;
}

/** Plans the sheets of a laid out story. */
export function createSheets(index: StoryIndex, options: SheetsOptions): Sheets {
  const chronicle = chronicleOf(index);
  const plan = planSheet(options.size, chronicle, options.words, options.measure);
  const { stage, reserved } = plan;
  const frame = { width: stage.right - stage.left, height: stage.bottom - stage.top };
  const { measure } = options;
  const style = pictureStyle(
    frame,
    mostActorsAtOnce(index),
    (text, size, strong) => measure(text, labelStyle(size, strong)),
    (text, size) => measure(text, titleStyle(size)),
  );
  const pictures = createPictures(index, options.layout, { frame, style, reserved });
  return sheetsOn(pictures, plan, chronicle, options);
}

/** Makes the sheets of pictures that fit the plan's stage. */
export function sheetsOn(
  pictures: StoryPictures,
  plan: SheetPlan,
  chronicle: Chronicle,
  options: Omit<SheetsOptions, "size" | "layout">,
): Sheets {
  const { words, captions, measure } = options;
  const lanes = pictures.marks.discColours === null ? chronicle : inGrey(chronicle);
  return {
    plan,
    pictures,
    chronicle,
    course: {
      ...courseOf(pictures, options.reducedMotion ?? false),
      waits: waitsOf(captions, (caption) => words.caption(caption).headline),
    },
    at: (moment) => {
      const date = Math.floor(moment.day) as CalendarDate;
      const caption = captions.at(date);
      const shown: ChronicleMoment = {
        day: moment.day,
        date,
        captioned: caption?.event ?? null,
        loop: moment.loop ?? null,
      };
      const picture = pictures.pictureAt(date);
      const share = ease(moment.progress);
      return {
        size: plan.size,
        scale: plan.scale,
        page: plan.page,
        stageAt: { x: plan.stage.left, y: plan.stage.top },
        scene: sceneAt(pictures, picture, between(picture.before, picture.rest, share), share),
        texts: textsOf(plan, words, date, caption, measure),
        legend: legendOf(plan, words, pictures.blocs !== null, measure),
        lanes: lanesOf(plan, lanes, shown, measure),
        axis: chronicle.isStill ? null : axisOf(plan, chronicle, shown, words, measure),
        playhead: chronicle.isStill ? null : playheadOf(plan, chronicle, moment.day),
        description: words.description(date),
      };
    },
  };
}

function playheadOf(plan: SheetPlan, { period }: Chronicle, day: number): SheetPlayhead {
  const share = Math.min(1, Math.max(0, (day - period.from) / Math.max(1, period.to - period.from)));
  return {
    x: plan.left + share * (plan.right - plan.left),
    top: plan.lanesTop - 3 * plan.unit,
    bottom: plan.axisLine + 6 * plan.unit,
  };
}
