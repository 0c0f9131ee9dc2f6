import type { Scene, SceneTie } from "@entente/core";
import type { Camera } from "../scene/camera.ts";
import { type PaintInput, sceneOf } from "../scene/canvas-painter.ts";

/**
 * The camera on the whole picture, composed for a zoom of 1. The graph and the record of the stage keep to the whole
 * picture, so that a place in them stays the same however near it is looked at.
 */
export function cameraOnWhole({ camera, zoom }: Pick<PaintInput, "camera" | "zoom">): Camera {
  return { zoom: camera.zoom * zoom, x: camera.x, y: camera.y };
}

/** Returns the scene as it is seen, in the places of the whole picture: zoomed discs and hulls take up less of it. */
export function sceneOnWhole(input: PaintInput): Scene {
  const scene = sceneOf(input);
  const times = 1 / cameraOnWhole(input).zoom;
  return times === 1 ? scene : scaleScene(scene, times);
}

function scaleScene(scene: Scene, times: number): Scene {
  const scale = <Place extends { readonly x: number; readonly y: number }>({ x, y }: Place) => ({
    x: times * x,
    y: times * y,
  });
  const scaleText = <Text extends Scene["hulls"][number]["title"] | Scene["nodes"][number]["label"]>(
    text: Text,
  ): Text => ({
    ...text,
    centre: scale(text.centre),
    width: times * text.width,
    height: times * text.height,
  });
  return {
    ...scene,
    pen: times * scene.pen,
    hulls: scene.hulls.map((hull) => ({
      ...hull,
      rings: hull.rings.map((ring) => ring.map(scale)),
      title: scaleText(hull.title),
    })),
    nodes: scene.nodes.map((node) => ({
      ...node,
      at: scale(node.at),
      radius: times * node.radius,
      label: scaleText(node.label),
    })),
    ties: scene.ties.map(
      (tie): SceneTie => ({ ...tie, from: scale(tie.from), to: scale(tie.to), bend: scale(tie.bend) }),
    ),
  };
}
