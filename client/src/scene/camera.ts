import type { Point, Size } from "@entente/core";

/** How a picture is seen: what stands at p in it is seen at `zoom` · p + (x, y), in pixels of the stage. */
export interface Camera extends Point {
  readonly zoom: number;
}

export const WHOLE: Camera = { zoom: 1, x: 0, y: 0 };
export const MOST_ZOOM = 6;

/** The nearest camera with which a picture as large as its stage still fills it. */
export function withinStage({ zoom, x, y }: Camera, stage: Size): Camera {
  const within = Math.min(MOST_ZOOM, Math.max(1, zoom));
  if (within === 1) return WHOLE;
  return { zoom: within, x: clamp(x, stage.width, within), y: clamp(y, stage.height, within) };
}

function clamp(shift: number, size: number, zoom: number): number {
  return Math.min(0, Math.max(size - size * zoom, shift));
}

/** So many times nearer; what is seen at `place` stays there. */
export function nearer(camera: Camera, times: number, place: Point, stage: Size): Camera {
  const zoom = Math.min(MOST_ZOOM, Math.max(1, camera.zoom * times));
  const share = zoom / camera.zoom;
  const shift = (from: number, at: number): number => at - (at - from) * share;
  return withinStage({ zoom, x: shift(camera.x, place.x), y: shift(camera.y, place.y) }, stage);
}

export function panned(camera: Camera, by: Point, stage: Size): Camera {
  return withinStage({ ...camera, x: camera.x + by.x, y: camera.y + by.y }, stage);
}

/** The same part of the picture, on a stage of another size. */
export function onStage({ zoom, x, y }: Camera, before: Size, after: Size): Camera {
  const across = after.width / before.width;
  const down = after.height / before.height;
  return withinStage({ zoom, x: x * across, y: y * down }, after);
}

/** A picture laid out for one frame, whole on a stage of another size, and then looked at through a camera. */
export function fitted(camera: Camera, picture: Size, stage: Size): Camera {
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
