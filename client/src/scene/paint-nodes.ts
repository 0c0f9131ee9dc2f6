import type { SceneNode } from "@entente/core";
import type { Emphasis } from "./emphasis.ts";
import type { SceneTheme } from "./theme.ts";

/** One disc an actor, in shares of the colours of its camps; hollow where only possibly there. */
export function paintNodes(
  context: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  theme: SceneTheme,
  emphasis: Emphasis,
): void {
  const plain = !emphasis.dims;
  for (const node of nodes) {
    const { x, y } = node.at;
    const chosen = emphasis.nodes.has(node.id);
    context.globalAlpha = node.presence * (plain || chosen ? 1 : 0.45);
    disc(context, x, y, node.radius + 2.5, theme.paper);
    const camps = node.camps.slice(0, 4);
    if (camps.length === 0) disc(context, x, y, node.radius, theme.unaligned);
    camps.forEach(({ colour, certainty }, position) => {
      const { fill, outline } = theme.factions[colour];
      // From the top, clockwise; two camps part the disc upright.
      const start = Math.PI / 2 + (position * 2 * Math.PI) / camps.length;
      context.beginPath();
      if (camps.length > 1) context.moveTo(x, y);
      context.arc(x, y, node.radius - 0.75, start, start + (2 * Math.PI) / camps.length);
      context.closePath();
      context.fillStyle = certainty === "CERTAIN" ? fill : theme.paper;
      context.fill();
      context.strokeStyle = outline;
      context.lineWidth = certainty === "CERTAIN" ? 1.5 : 2.25;
      context.setLineDash([]);
      context.stroke();
    });
    if (emphasis.chosen.has(node.id)) ring(context, node, theme.focus);
  }
  context.globalAlpha = 1;
}

function disc(context: CanvasRenderingContext2D, x: number, y: number, radius: number, colour: string): void {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = colour;
  context.fill();
}

function ring(context: CanvasRenderingContext2D, { at, radius }: SceneNode, colour: string): void {
  context.beginPath();
  context.arc(at.x, at.y, radius + 4, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = 2;
  context.stroke();
}
