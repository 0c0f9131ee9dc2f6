import type { FactionColour } from "../scene/faction-colour.ts";
import type { SceneNode } from "../scene/scene.ts";
import type { Certainty } from "../time/interval.ts";
import type { Brush } from "./brush.ts";
import type { Emphasis } from "./emphasis.ts";
import type { Path, Surface } from "./surface.ts";

const RIM = 2.5;
/** Distance from a disc to the ring round it. */
const RING = 4;
const OUTLINE_WIDTH = 1.5;
const HOLLOW_WIDTH = 2.25;
const MOST_FACTIONS = 4;
const DIMMED = 0.45;
const TURN = 2 * Math.PI;

/** One disc an actor, in shares of the colours of its factions; hollow where only possibly there. */
export function paintNodes(surface: Surface, nodes: readonly SceneNode[], brush: Brush): void {
  const { theme, emphasis, pen } = brush;
  const [whole, faint] = byStrength(nodes, emphasis);
  for (const { strength, group } of [...faint, ...whole]) {
    for (const { faction, members } of byFaction(group))
      paintDiscs(surface, members, faction, strength, brush);
    for (const node of group) if (node.factions.length > 1) paintShares(surface, node, strength, brush);
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

interface DiscStyle {
  readonly colour: FactionColour;
  readonly certainty: Certainty;
}

/** Those in one faction, or in none, by how their discs look. */
function byFaction(nodes: readonly SceneNode[]): { faction: DiscStyle | null; members: SceneNode[] }[] {
  const factions = new Map<string, { faction: DiscStyle | null; members: SceneNode[] }>();
  for (const node of nodes) {
    if (node.factions.length > 1) continue;
    const faction = node.factions[0] ?? null;
    const key = faction === null ? "" : faction.colour + faction.certainty;
    const known = factions.get(key);
    if (known === undefined) factions.set(key, { faction, members: [node] });
    else known.members.push(node);
  }
  return [...factions.values()];
}

function paintDiscs(
  surface: Surface,
  nodes: readonly SceneNode[],
  faction: DiscStyle | null,
  opacity: number,
  { theme, pen }: Brush,
): void {
  const rim = { colour: theme.paper, width: pen * RIM };
  if (faction === null) {
    surface.discs(nodes, { fill: theme.unaligned, outline: null, rim, opacity });
    return;
  }
  const { fill, outline } = theme.factions[faction.colour];
  const certain = faction.certainty === "CERTAIN";
  surface.discs(nodes, {
    fill: certain ? fill : theme.paper,
    outline: { colour: outline, width: pen * (certain ? OUTLINE_WIDTH : HOLLOW_WIDTH) },
    rim,
    opacity,
  });
}

function paintShares(surface: Surface, node: SceneNode, opacity: number, { theme, pen }: Brush): void {
  const factions = node.factions.slice(0, MOST_FACTIONS);
  surface.fill([node], (path, { at, radius }) => circle(path, at, radius + pen * RIM), {
    colour: theme.paper,
    opacity,
  });
  factions.forEach(({ colour, certainty }, position) => {
    const { fill, outline } = theme.factions[colour];
    const certain = certainty === "CERTAIN";
    // Two factions part the disc upright.
    const start = Math.PI / 2 + (position * TURN) / factions.length;
    const trace = (path: Path, { at, radius }: SceneNode): void => {
      path.moveTo(at.x, at.y);
      path.arc(at.x, at.y, radius - 0.75, start, start + TURN / factions.length);
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
