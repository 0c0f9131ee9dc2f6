import {
  between,
  type Coordinates,
  type Emphasis,
  type Picture,
  paintScene,
  type Scene,
  type SceneTheme,
  type Size,
  type Surface,
  sceneAt,
  sceneInSight,
} from "@entente/core";
import { browserSurface, type DrawingContext } from "./browser-surface.ts";
import type { Camera } from "./camera.ts";

/** The input of one painted frame of the network. A field that does not change is the same object from frame to frame. */
export interface PaintInput {
  readonly picture: Picture;
  /** The nodes' coordinates at the start of a glide; null where they start from the former picture. */
  readonly from: Coordinates | null;
  /** From 0, where the nodes start, to 1, where they rest. */
  readonly progress: number;
  /** The size of the whole picture: at a zoom of 1, that for which it was laid out. */
  readonly frame: Size;
  /** The zoom for which the picture was composed. */
  readonly zoom: number;
  readonly stage: Size;
  /** Maps the picture to the stage; its zoom is 1 unless the stage has just been zoomed or resized. */
  readonly camera: Camera;
  readonly theme: SceneTheme;
  readonly emphasis: Emphasis;
  /** Device pixels for each pixel of CSS. */
  readonly ratio: number;
}

export function coordinatesOf({ picture, from, progress }: PaintInput): Coordinates {
  return between(from ?? picture.before, picture.rest, progress);
}

/** Returns the scene as it is seen through the camera, its origin at the camera's. */
export function sceneOf(input: PaintInput): Scene {
  return sceneAt(input, input.picture, coordinatesOf(input), input.progress, input.camera.zoom);
}

/** Returns the part of the scene that the stage shows. */
export function sceneOnStage(input: PaintInput): Scene {
  const { camera, stage, zoom } = input;
  const scene = sceneOf(input);
  if (camera.zoom * zoom <= 1) return scene;
  const { x, y } = camera;
  return sceneInSight(scene, { left: -x, top: -y, right: stage.width - x, bottom: stage.height - y });
}

/** Whether two inputs are painted alike; only the date may differ between two changes of the network. */
export function isSameInput(a: PaintInput, b: PaintInput): boolean {
  return (
    a.picture.nodes === b.picture.nodes &&
    a.picture.ties === b.picture.ties &&
    a.picture.blocs === b.picture.blocs &&
    a.from === b.from &&
    a.progress === b.progress &&
    a.frame === b.frame &&
    a.zoom === b.zoom &&
    a.stage === b.stage &&
    a.camera === b.camera &&
    a.theme === b.theme &&
    a.emphasis === b.emphasis &&
    a.ratio === b.ratio
  );
}

/** Paints one frame after another on the same canvas. */
export interface CanvasPainter {
  readonly paint: (input: PaintInput) => void;
}

interface AnyCanvas {
  width: number;
  height: number;
}

/** Creates a painter that paints at once. Its sprites of texts are reused until theme or ratio changes. */
export function createCanvasPainter(canvas: AnyCanvas, context: DrawingContext): CanvasPainter {
  let kept: { readonly surface: Surface; readonly theme: SceneTheme; readonly ratio: number } | null = null;
  return {
    paint: (input) => {
      const { stage, camera, theme, emphasis, ratio } = input;
      const [width, height] = [Math.round(stage.width * ratio), Math.round(stage.height * ratio)];
      if (canvas.width !== width || canvas.height !== height) {
        canvas.width = width;
        canvas.height = height;
      }
      if (kept === null || kept.theme.name !== theme.name || kept.ratio !== ratio) {
        kept = { surface: browserSurface(context, theme.fonts, ratio), theme, ratio };
      }
      context.setTransform(ratio, 0, 0, ratio, 0, 0);
      context.clearRect(0, 0, stage.width, stage.height);
      const { surface } = kept;
      const { x, y } = camera;
      surface.moved({ x, y }, () => paintScene(surface, sceneOnStage(input), theme, emphasis));
    },
  };
}
