import {
  type CalendarDate,
  type Coordinates,
  dateShown,
  ease,
  type Picture,
  type Size,
  type StoryPictures,
  toLayoutUnits,
} from "@entente/core";
import type { Frame } from "../playback/play-clock.ts";
import { type Camera, fitToStage } from "../scene/camera.ts";
import { coordinatesOf, type PaintInput } from "../scene/canvas-painter.ts";
import { memoizeDrawn } from "./drawn-picture.ts";
import { memoizeEmphasis } from "./memoized-emphasis.ts";
import type { StageProps } from "./stage-props.ts";

/** Composes the input of each painted frame; after a jump the nodes glide from where they were shown. */
export interface FrameComposer {
  /** `shown` is the former frame's input; null where none was painted. */
  readonly compose: (frame: Frame, props: StageProps, camera: Camera, shown: PaintInput | null) => PaintInput;
  readonly isGliding: () => boolean;
}

/** The movement of all nodes from where they were shown when the date was jumped to. */
interface Glide {
  readonly from: Coordinates;
  /** The date that was shown. */
  readonly date: CalendarDate;
  /** Milliseconds, on the clock of the frames. */
  readonly start: number;
}

const GLIDE_MILLISECONDS = 480;

export function createFrameComposer(): FrameComposer {
  let lastPictures: StoryPictures | null = null;
  let lastJumps = 0;
  let glide: Glide | null = null;
  const emphasisFor = memoizeEmphasis();
  const cameraFor = memoizeCamera();
  const drawnFor = memoizeDrawn();
  /** Starts, continues or ends the glide; returns its progress while it runs. */
  const followGlide = (
    frame: Frame,
    { pictures, reducedMotion }: StageProps,
    shown: PaintInput | null,
  ): number | null => {
    const before = lastPictures;
    const isOther = pictures !== before && !(before !== null && isSameButSize(pictures, before));
    if (reducedMotion) glide = null;
    else if (isOther || frame.jumps !== lastJumps) glide = startGlide(shown, frame.now);
    if (glide !== null && before !== null && before !== pictures)
      glide = { ...glide, from: fittedAs(pictures, before, glide.from) };
    lastJumps = frame.jumps;
    lastPictures = pictures;
    const progress = glide === null ? null : glideProgress(glide, frame.now);
    if (progress === null) glide = null;
    return progress;
  };
  return {
    isGliding: () => glide !== null,
    compose: (frame, props, camera, shown) => {
      const { pictures, stage, reducedMotion } = props;
      const date = dateShown(frame.state);
      const picture = pictures.pictureAt(date);
      const progress = followGlide(frame, props, shown);
      const seen = cameraFor(camera, pictures.frame, stage);
      const emphasis = emphasisFor(props, picture);
      const drawn = (one: Picture): Picture => drawnFor(pictures, one, emphasis, seen, stage);
      const around = { ...aroundOf(props), camera: seen, emphasis };
      if (glide === null || progress === null) {
        const now = reducedMotion ? 1 : ease(frame.state.progress);
        return { ...around, picture: drawn(picture), from: null, progress: now };
      }
      const transition = pictures.transition(glide.date, date);
      return { ...around, picture: drawn(transition), from: glide.from, progress: ease(progress) };
    },
  };
}

function aroundOf({
  pictures,
  stage,
  theme,
}: StageProps): Pick<PaintInput, "frame" | "zoom" | "stage" | "theme" | "ratio"> {
  const { frame, zoom } = pictures;
  return { frame, zoom, stage, theme, ratio: Math.min(3, window.devicePixelRatio || 1) };
}

/** Starts a glide from the picture shown; null where none is. */
function startGlide(shown: PaintInput | null, now: number): Glide | null {
  if (shown === null) return null;
  return { from: coordinatesOf(shown), date: shown.picture.network.asOf, start: now };
}

/** Whether everybody stands at the same places of the layout: nothing moves, however near and large it is shown. */
function isSameButSize(one: StoryPictures, other: StoryPictures): boolean {
  return one.index === other.index && one.layout.layout === other.layout.layout;
}

/** Returns where places of pictures of another size or zoom are in these. */
function fittedAs(pictures: StoryPictures, before: StoryPictures, coordinates: Coordinates): Coordinates {
  const { scale, shift } = pictures.layout;
  if (scale === before.layout.scale && shift === before.layout.shift) return coordinates;
  return new Map(
    [...coordinates].map(([actor, place]) => {
      const { x, y } = toLayoutUnits(before.layout, place);
      return [actor, { x: scale * x + shift.x, y: scale * y + shift.y }];
    }),
  );
}

/** Returns how far a glide has come, from 0 to 1; null once it has ended. */
function glideProgress({ start }: Glide, now: number): number | null {
  const progress = (now - start) / GLIDE_MILLISECONDS;
  return progress >= 1 ? null : Math.max(0, progress);
}

/** Creates a function that fits a camera to the stage, and returns the same object until something of it changes. */
function memoizeCamera(): (camera: Camera, picture: Size, stage: Size) => Camera {
  let kept: { readonly input: readonly [Camera, Size, Size]; readonly camera: Camera } | null = null;
  return (...input) => {
    if (kept === null || input.some((one, place) => kept?.input[place] !== one))
      kept = { input, camera: fitToStage(...input) };
    return kept.camera;
  };
}
