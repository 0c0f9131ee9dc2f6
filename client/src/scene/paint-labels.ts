import { type SceneHull, type SceneNode, TITLE_LINE } from "@entente/core";
import type { Emphasis } from "./emphasis.ts";
import { labelFont, titleFont } from "./text-measure.ts";
import type { SceneTheme } from "./theme.ts";

const HALO_WIDTH = 4;

export function paintLabels(
  context: CanvasRenderingContext2D,
  nodes: readonly SceneNode[],
  theme: SceneTheme,
  emphasis: Emphasis,
): void {
  const plain = !emphasis.dims;
  prepareText(context, theme);
  for (const node of nodes) {
    const chosen = emphasis.nodes.has(node.id);
    if (!node.label.visible && !chosen) continue;
    const { text, size, strong, centre } = node.label;
    context.font = labelFont(theme, size, strong);
    writeWithHalo(context, text, centre.x, centre.y, theme.ink, node.presence * (plain || chosen ? 1 : 0.6));
  }
  context.globalAlpha = 1;
}

export function paintTitles(
  context: CanvasRenderingContext2D,
  hulls: readonly SceneHull[],
  theme: SceneTheme,
): void {
  prepareText(context, theme);
  for (const { title, colour, certainty, presence } of hulls) {
    context.font = titleFont(theme, title.height / TITLE_LINE);
    const strength = presence * (certainty === "CERTAIN" ? 1 : 0.8);
    writeWithHalo(
      context,
      title.text,
      title.centre.x,
      title.centre.y,
      theme.factions[colour].title,
      strength,
    );
  }
  context.globalAlpha = 1;
}

function prepareText(context: CanvasRenderingContext2D, theme: SceneTheme): void {
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO_WIDTH;
  context.strokeStyle = theme.paper;
  context.setLineDash([]);
}

function writeWithHalo(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
  colour: string,
  presence: number,
): void {
  context.globalAlpha = presence * 0.85;
  context.strokeText(text, x, y);
  context.globalAlpha = presence;
  context.fillStyle = colour;
  context.fillText(text, x, y);
}
