import type { Box, Point, Size } from "@entente/core";
import { type Camera, clampToStage, MOST_ZOOM, panBy, scaleToStage, WHOLE, zoomBy } from "../scene/camera.ts";
import type { Selection } from "../story/selection.ts";
import type { ZoomStep } from "../zoom/zoom-commands.ts";

const KEY_STEP = 1.4;
/** A notch of a wheel, 100 pixels, zooms in by a fifth. */
const WHEEL_SHARE = 0.0018;
/** Share of the stage's width or height. */
const KEY_PAN = 0.15;
/** Share of the stage that a shown box takes up. */
const BOX_SHARE = 0.92;

/** The camera of one stage and every way to move it; it never shows anything beyond the picture. */
export interface StageCamera {
  readonly now: () => Camera;
  /** Moves to the nearest camera that shows nothing beyond the picture. */
  readonly moveTo: (camera: Camera) => void;
  /** Zooms in on the selection, or on the middle; zooms out; or shows the whole picture. */
  readonly zoomByStep: (step: ZoomStep, selected: Selection | null) => void;
  /** Zooms by a wheel's way, in pixels, at a place of the stage. */
  readonly zoomByWheel: (way: number, place: Point) => void;
  /** Pans by a part of the stage in a direction. */
  readonly panTowards: (direction: readonly [x: number, y: number]) => void;
  /** Shows a box of the whole picture as large as it can be, at no less than a zoom. */
  readonly showBox: (box: Box, least: number) => void;
  /** Keeps the same part of the picture in sight after the stage has changed its size. */
  readonly resize: () => void;
}

interface StageCameraInput {
  /** Returns the size of the stage; null until there is something to paint. */
  readonly stage: () => Size | null;
  /** Returns where a selection is seen, in pixels of the stage; null for one that is not in the picture. */
  readonly placeOf: (selection: Selection | null) => Point | null;
  readonly onChange: (camera: Camera) => void;
}

export function createStageCamera({ stage, placeOf, onChange }: StageCameraInput): StageCamera {
  let camera = WHOLE;
  let lastStage: Size | null = null;
  const set = (next: Camera): void => {
    if (next.zoom === camera.zoom && next.x === camera.x && next.y === camera.y) return;
    camera = next;
    onChange(next);
  };
  const moveWithin = (move: (size: Size) => Camera): void => {
    const size = stage();
    if (size !== null) set(move(size));
  };
  return {
    now: () => camera,
    moveTo: (wanted) => moveWithin((size) => clampToStage(wanted, size)),
    zoomByStep: (step, selected) =>
      moveWithin((size) => {
        if (step === "whole") return WHOLE;
        const middle = { x: size.width / 2, y: size.height / 2 };
        if (step === "out") return zoomBy(camera, 1 / KEY_STEP, middle, size);
        return zoomBy(centre(camera, placeOf(selected), middle), KEY_STEP, middle, size);
      }),
    zoomByWheel: (way, place) =>
      moveWithin((size) => zoomBy(camera, Math.exp(-way * WHEEL_SHARE), place, size)),
    panTowards: ([x, y]) =>
      moveWithin((size) =>
        panBy(camera, { x: -x * size.width * KEY_PAN, y: -y * size.height * KEY_PAN }, size),
      ),
    showBox: (box, least) =>
      moveWithin((size) => {
        const fit = Math.min(size.width / (box.right - box.left), size.height / (box.bottom - box.top));
        const zoom = Math.min(MOST_ZOOM, Math.max(least, BOX_SHARE * fit));
        const shift = (length: number, from: number, to: number): number =>
          length / 2 - (zoom * (from + to)) / 2;
        const [x, y] = [shift(size.width, box.left, box.right), shift(size.height, box.top, box.bottom)];
        return clampToStage({ zoom, x, y }, size);
      }),
    resize: () => {
      const [before, after] = [lastStage, stage()];
      lastStage = after;
      if (before !== null && after !== null) set(scaleToStage(camera, before, after));
    },
  };
}

/** Moves a place of the stage to its middle. */
function centre(camera: Camera, place: Point | null, middle: Point): Camera {
  if (place === null) return camera;
  return { ...camera, x: camera.x + middle.x - place.x, y: camera.y + middle.y - place.y };
}
