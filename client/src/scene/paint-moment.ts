import {
  between,
  type Coordinates,
  type Emphasis,
  labelsFromNearer,
  type Picture,
  paintScene,
  type Scene,
  type SceneTheme,
  type Size,
  type Surface,
  sceneAt,
} from "@entente/core";
import { browserSurface, type DrawingContext } from "./browser-surface.ts";
import type { Camera } from "./camera.ts";

/** All that one frame of the network is painted from. Equal parts are the same objects from frame to frame. */
export interface Moment {
  readonly picture: Picture;
  /** Where the nodes come from, after a jump; null where they come from the picture before. */
  readonly from: Coordinates | null;
  /** 0 to 1: how far the picture has come. */
  readonly share: number;
  /** What the picture was laid out for. */
  readonly frame: Size;
  /** What it is painted on, which is of another size while a new layout is awaited. */
  readonly stage: Size;
  readonly camera: Camera;
  readonly theme: SceneTheme;
  readonly emphasis: Emphasis;
  /** Device pixels a unit. */
  readonly ratio: number;
}

export function coordinatesOf({ picture, from, share }: Moment): Coordinates {
  return between(from ?? picture.before, picture.rest, share);
}

export function sceneOf(moment: Moment): Scene {
  return sceneAt(moment, moment.picture, coordinatesOf(moment), moment.share);
}

/** A canvas of either kind, to be painted on again and again. */
export interface Easel {
  readonly paint: (moment: Moment) => void;
}

interface AnyCanvas {
  width: number;
  height: number;
}

/** Paints on a canvas here and now; how texts look is kept for as long as theme and ratio stay. */
export function createEasel(canvas: AnyCanvas, context: DrawingContext): Easel {
  let kept: { readonly surface: Surface; readonly theme: SceneTheme; readonly ratio: number } | null = null;
  return {
    paint: (moment) => {
      const { stage, camera, theme, emphasis } = moment;
      const [width, height] = [
        Math.round(stage.width * moment.ratio),
        Math.round(stage.height * moment.ratio),
      ];
      // What is looked at from nearer is painted anew in that size, letters too.
      const ratio = moment.ratio * camera.zoom;
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      if (kept === null || kept.theme.name !== theme.name || kept.ratio !== ratio) {
        kept = { surface: browserSurface(context, theme.fonts, ratio), theme, ratio };
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, stage.width / camera.zoom, stage.height / camera.zoom);
      const { surface } = kept;
      const by = { x: camera.x / camera.zoom, y: camera.y / camera.zoom };
      const scene = labelsFromNearer(sceneOf(moment), camera.zoom);
      surface.moved(by, () => paintScene(surface, scene, theme, emphasis));
    },
  };
}
