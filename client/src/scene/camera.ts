import type { Point, Size } from "@entente/core";

/** Maps the picture to the stage: a point p of the picture is seen at `zoom` · p + (x, y), in pixels of the stage. */
export interface Camera extends Point {
  readonly zoom: number;
}

export const WHOLE: Camera = { zoom: 1, x: 0, y: 0 };
export const MOST_ZOOM = 12;

/** Returns the nearest camera through which a picture of the stage's size still fills the stage. */
export function clampToStage({ zoom, x, y }: Camera, stage: Size): Camera {
  const within = Math.min(MOST_ZOOM, Math.max(1, zoom));
  if (within === 1) return WHOLE;
  return { zoom: within, x: clampShift(x, stage.width, within), y: clampShift(y, stage.height, within) };
}

function clampShift(shift: number, size: number, zoom: number): number {
  return Math.min(0, Math.max(size - size * zoom, shift));
}

/** Multiplies the zoom by `times`, within its bounds; the point seen at `place` stays there. */
export function zoomBy(camera: Camera, times: number, place: Point, stage: Size): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, camera.zoom * times));
  const share = zoom / camera.zoom;
  const shift = (from: number, at: number): number => at - (at - from) * share;
  return clampToStage({ zoom, x: shift(camera.x, place.x), y: shift(camera.y, place.y) }, stage);
}

export function panBy(camera: Camera, by: Point, stage: Size): Camera {
  return clampToStage({ ...camera, x: camera.x + by.x, y: camera.y + by.y }, stage);
}

/** Returns the camera that shows the same part of the picture on a stage of another size. */
export function scaleToStage({ zoom, x, y }: Camera, before: Size, after: Size): Camera {
  const across = after.width / before.width;
  const down = after.height / before.height;
  return clampToStage({ zoom, x: x * across, y: y * down }, after);
}

export function isSameSize(one: Size, other: Size): boolean {
  return one.width === other.width && one.height === other.height;
}

/** Returns the point of the stage at which a point of the picture is seen. */
export function toStage({ x, y }: Point, camera: Camera): Point {
  return { x: camera.zoom * x + camera.x, y: camera.zoom * y + camera.y };
}

/** Returns the point of the picture that is seen at a point of the stage. */
export function toPicture({ x, y }: Point, camera: Camera): Point {
  return { x: (x - camera.x) / camera.zoom, y: (y - camera.y) / camera.zoom };
}

/** Fits a picture of another size whole into the middle of the stage, and then applies the camera. */
export function fitToStage(camera: Camera, picture: Size, stage: Size): Camera {
  const scale = Math.min(stage.width / picture.width, stage.height / picture.height);
  const margin = {
    x: (stage.width - picture.width * scale) / 2,
    y: (stage.height - picture.height * scale) / 2,
  };
  return {
    zoom: camera.zoom * scale,
    x: camera.zoom * margin.x + camera.x,
    y: camera.zoom * margin.y + camera.y,
  };
}
