import type { SceneNode, SceneShare } from "../scene/scene.ts";
import type { Brush } from "./brush.ts";
import type { Emphasis } from "./emphasis.ts";
import { paintOf } from "./mark-paint.ts";
import type { Path, Placed, Surface } from "./surface.ts";

const RIM = 2.5;
/** Distance from a disc to the ring round it. */
const RING = 4;
const OUTLINE_WIDTH = 1.5;
const HOLLOW_WIDTH = 2.25;
const MOST_SHARES = 4;
const DIMMED = 0.45;
const TURN = 2 * Math.PI;

/**
 * One disc an actor, in shares of the colours of its factions or values; hollow where only possibly there, or without a
 * value. Where discs are sized by values, those without one are crosses.
 */
export function paintNodes(surface: Surface, nodes: readonly SceneNode[], brush: Brush): void {
  const { theme, emphasis, pen } = brush;
  const [whole, faint] = byStrength(nodes, emphasis);
  for (const { strength, group } of [...faint, ...whole]) {
    const measured = group.filter(({ isUnmeasured }) => !isUnmeasured);
    for (const { style, members } of byStyle(measured)) paintDiscs(surface, members, style, strength, brush);
    for (const node of measured) if (node.shares.length > 1) paintShares(surface, node, strength, brush);
    for (const { style, members } of byStyle(group.filter(({ isUnmeasured }) => isUnmeasured)))
      paintCrosses(surface, members, style, strength, brush);
  }
  const chosen = nodes.filter(({ id }) => emphasis.chosen.has(id));
  surface.stroke(chosen, (path, { at, radius }) => circle(path, at, radius + pen * RING), {
    colour: theme.focus,
    opacity: 1,
    width: 2 * pen,
  });
}

/** Actors on their way out: an empty ring. */
export function paintLeavingNodes(
  surface: Surface,
  nodes: readonly SceneNode[],
  { theme, pen }: Brush,
): void {
  surface.stroke(nodes, traceDisc, {
    colour: theme.unaligned,
    opacity: (nodes[0]?.opacity ?? 0) * 0.6,
    width: pen,
  });
}

interface NodesOfStrength {
  readonly strength: number;
  readonly group: SceneNode[];
}

/** Those fully there, and those that are arriving or step back, by how strong they are shown. */
function byStrength(
  nodes: readonly SceneNode[],
  emphasis: Emphasis,
): [whole: NodesOfStrength[], faint: NodesOfStrength[]] {
  const groups = new Map<number, SceneNode[]>();
  for (const node of nodes) {
    const strength = node.opacity * (!emphasis.dims || emphasis.nodes.has(node.id) ? 1 : DIMMED);
    const known = groups.get(strength);
    if (known === undefined) groups.set(strength, [node]);
    else known.push(node);
  }
  const all = [...groups].map(([strength, group]) => ({ strength, group }));
  return [all.filter(({ strength }) => strength >= 1), all.filter(({ strength }) => strength < 1)];
}

interface NodesOfStyle {
  readonly style: SceneShare | null;
  readonly members: SceneNode[];
}

/** Those of one colour, or of none, by how their discs look. A cross has but one colour. */
function byStyle(nodes: readonly SceneNode[]): NodesOfStyle[] {
  const styles = new Map<string, NodesOfStyle>();
  for (const node of nodes) {
    if (node.shares.length > 1 && !node.isUnmeasured) continue;
    const style = node.shares[0] ?? null;
    const key = style === null ? "" : style.colour + style.certainty;
    const known = styles.get(key);
    if (known === undefined) styles.set(key, { style, members: [node] });
    else known.members.push(node);
  }
  return [...styles.values()];
}

function paintDiscs(
  surface: Surface,
  nodes: readonly SceneNode[],
  style: SceneShare | null,
  opacity: number,
  { theme, pen }: Brush,
): void {
  const rim = { colour: theme.paper, width: pen * RIM };
  if (style === null) {
    surface.discs(nodes, { fill: theme.unaligned, outline: null, rim, opacity });
    return;
  }
  const { fill, outline } = paintOf(theme, style.colour);
  const certain = style.certainty === "CERTAIN";
  surface.discs(nodes, {
    fill: certain ? fill : theme.paper,
    outline: { colour: outline, width: pen * (certain ? OUTLINE_WIDTH : HOLLOW_WIDTH) },
    rim,
    opacity,
  });
}

/** Without a value for its size: no disc, which would show one. */
function paintCrosses(
  surface: Surface,
  nodes: readonly SceneNode[],
  style: SceneShare | null,
  opacity: number,
  { theme, pen }: Brush,
): void {
  const colour = style === null ? theme.unaligned : paintOf(theme, style.colour).outline;
  surface.stroke(nodes, traceCross, { colour: theme.paper, opacity, width: pen * (HOLLOW_WIDTH + 2 * RIM) });
  surface.stroke(nodes, traceCross, { colour, opacity, width: pen * HOLLOW_WIDTH });
}

export function traceCross(path: Path, { at: { x, y }, radius }: Placed): void {
  path.moveTo(x - radius, y - radius);
  path.lineTo(x + radius, y + radius);
  path.moveTo(x + radius, y - radius);
  path.lineTo(x - radius, y + radius);
}

function paintShares(surface: Surface, node: SceneNode, opacity: number, { theme, pen }: Brush): void {
  const shares = node.shares.slice(0, MOST_SHARES);
  surface.fill([node], (path, { at, radius }) => circle(path, at, radius + pen * RIM), {
    colour: theme.paper,
    opacity,
  });
  shares.forEach(({ colour, certainty }, position) => {
    const { fill, outline } = paintOf(theme, colour);
    const certain = certainty === "CERTAIN";
    // Two shares part the disc upright.
    const start = Math.PI / 2 + (position * TURN) / shares.length;
    const trace = (path: Path, { at, radius }: SceneNode): void => {
      path.moveTo(at.x, at.y);
      path.arc(at.x, at.y, radius - 0.75, start, start + TURN / shares.length);
      path.closePath();
    };
    surface.fill([node], trace, { colour: certain ? fill : theme.paper, opacity });
    surface.stroke([node], trace, {
      colour: outline,
      opacity,
      width: pen * (certain ? OUTLINE_WIDTH : HOLLOW_WIDTH),
    });
  });
}

function circle(path: Path, { x, y }: { x: number; y: number }, radius: number): void {
  path.moveTo(x + radius, y);
  path.arc(x, y, radius, 0, TURN);
  path.closePath();
}

function traceDisc(path: Path, { at, radius }: SceneNode): void {
  circle(path, at, radius - 0.75);
}
