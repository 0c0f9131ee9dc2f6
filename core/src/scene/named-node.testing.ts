import type { SceneNode } from "./scene.ts";

/** A node at x with its name below it, 60 by 16 pixels. */
export const namedNode = (id: string, x: number, visible: boolean): SceneNode => ({
  id,
  name: id,
  at: { x, y: 100 },
  radius: 8,
  shares: [],
  isUnmeasured: false,
  label: {
    text: id,
    size: 12,
    strong: false,
    centre: { x, y: 118 },
    width: 60,
    height: 16,
    visible,
    opacity: 1,
  },
  opacity: 1,
});
