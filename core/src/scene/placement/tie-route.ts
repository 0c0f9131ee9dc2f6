import type { Coordinates, Point, Size } from "../../geometry/coordinates.ts";
import type { Tie } from "../../model/tie.ts";
import type { LayoutNetwork } from "../../story/network-during.ts";
import type { Occupied } from "./node-boxes.ts";

/**
 * A tie's control point relative to its ends, so that it moves with them: `along` it from a (0) to b (1), and `bow`
 * lengths of it to the side.
 */
export interface TieBend {
  readonly along: number;
  readonly bow: number;
}

export const STRAIGHT: TieBend = { along: 0.5, bow: 0 };

/** Bundling strengths for ties between two factions, strongest first. */
const DRAWN: readonly number[] = [0.65, 0.4];
/** Bows in lengths of the tie, the least first. */
const BOWS: readonly number[] = [0, 0.06, -0.06, 0.12, -0.12, 0.2, -0.2];
/** Cost of leaving the bundle, in samples of running through others. */
const PRICE_OF_BOW = 16;
const PRICE_OF_LEAVING = 2.5;
/** Fewer ties than this between two factions are no crowd. */
const CROWD = 4;
/** How far the two lines of a pair that is allied and opposed at once bow away from each other, in lengths of the tie. */
const APART = 0.08;
const SAMPLES = 24;
/** Above this number of ties fewer places on each are sampled. */
const MANY = 500;
const SAMPLES_OF_MANY = 10;
const CELL = 6;

/**
 * The bends of networks whose nodes rest at the same places: ties between two factions gather on their way like a
 * bundle, and every tie runs through as few of the `obstacles` (others' nodes) as it can. The lines of a pair that is
 * allied and opposed at once part, so that both are seen. What has been worked out for a tie serves as long as its
 * factions' ties have the same middle.
 */
export function createTieRouter(
  rest: Coordinates,
  obstacles: readonly Occupied[],
  frame: Size,
): (network: LayoutNetwork) => ReadonlyMap<string, TieBend> {
  const grid = occupy(obstacles, frame);
  const known = new Map<string, KnownBend>();
  return (network) => {
    const factionOf = factionsOf(network);
    const samples = network.ties.length > MANY ? SAMPLES_OF_MANY : SAMPLES;
    const bundlePoints = bundlePointsOf(network, rest, factionOf);
    const bends = new Map(
      network.ties.map(({ fact: tie }) => {
        const [from, to] = [rest.get(tie.a), rest.get(tie.b)];
        if (from === undefined || to === undefined) return [tie.id, STRAIGHT];
        const bundlePoint =
          bundlePoints.get(pairOf(factionOf.get(tie.a), factionOf.get(tie.b)) ?? "") ?? null;
        const before = known.get(tie.id);
        if (
          before !== undefined &&
          before.samples === samples &&
          before.bundlePoint?.x === bundlePoint?.x &&
          before.bundlePoint?.y === bundlePoint?.y
        ) {
          return [tie.id, before.bend];
        }
        const own = [grid.numbers.get(tie.a) ?? 0, grid.numbers.get(tie.b) ?? 0] as const;
        const bend = bendOfTie(from, to, bundlePoint, grid, own, samples);
        known.set(tie.id, { bundlePoint, samples, bend });
        return [tie.id, bend];
      }),
    );
    for (const { id, kind } of tiesOfContradictoryPairs(network)) {
      const { along, bow } = bends.get(id) ?? STRAIGHT;
      bends.set(id, { along, bow: bow + (kind === "ALLIED" ? -APART : APART) });
    }
    return bends;
  };
}

/** The ties of every pair that is allied and opposed at once. */
function tiesOfContradictoryPairs({ ties }: LayoutNetwork): readonly Tie[] {
  const opposed = new Set<string>();
  for (const { fact: tie } of ties) if (tie.kind === "OPPOSED") opposed.add(`${tie.a}|${tie.b}`);
  const torn = new Set<string>();
  for (const { fact: tie } of ties) {
    const pair = `${tie.a}|${tie.b}`;
    if (tie.kind === "ALLIED" && opposed.has(pair)) torn.add(pair);
  }
  return torn.size === 0 ? [] : ties.map(({ fact }) => fact).filter(({ a, b }) => torn.has(`${a}|${b}`));
}

interface KnownBend {
  readonly bundlePoint: Point | null;
  readonly samples: number;
  readonly bend: TieBend;
}

/** The control point of a bend between two ends. */
export function controlPoint(from: Point, to: Point, { along, bow }: TieBend): Point {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  return { x: from.x + dx * along - dy * bow, y: from.y + dy * along + dx * bow };
}

/** The bend whose control point is at `place`. */
export function bendThrough(from: Point, to: Point, place: Point): TieBend {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const square = dx * dx + dy * dy;
  if (square === 0) return STRAIGHT;
  const [px, py] = [place.x - from.x, place.y - from.y];
  return { along: (px * dx + py * dy) / square, bow: (py * dx - px * dy) / square };
}

function bendOfTie(
  from: Point,
  to: Point,
  bundlePoint: Point | null,
  grid: Grid,
  own: readonly [number, number],
  samples: number,
): TieBend {
  let [best, least] = [STRAIGHT, Number.POSITIVE_INFINITY];
  const consider = (bend: Point, price: number): void => {
    if (price >= least) return;
    const cost = price + crossings(from, bend, to, grid, own, samples);
    if (cost < least) [best, least] = [bendThrough(from, to, bend), cost];
  };
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  if (bundlePoint !== null) {
    DRAWN.forEach((share, rank) => {
      const drawn = {
        x: middle.x + (bundlePoint.x - middle.x) * share,
        y: middle.y + (bundlePoint.y - middle.y) * share,
      };
      consider(drawn, rank * PRICE_OF_LEAVING);
    });
  }
  const alone = bundlePoint === null ? 0 : DRAWN.length * PRICE_OF_LEAVING;
  for (const bow of BOWS) consider(bendOf(from, to, bow), alone + Math.abs(bow) * PRICE_OF_BOW);
  return best;
}

/** Counts the sampled places of a curve that lie on others' nodes, scaled to `SAMPLES` samples. */
function crossings(
  from: Point,
  bend: Point,
  to: Point,
  grid: Grid,
  own: readonly [number, number],
  samples: number,
): number {
  let count = 0;
  for (let sample = 1; sample < samples; sample++) {
    const { x, y } = pointOnCurve(from, bend, to, sample / samples);
    const found = numberAt(grid, x, y);
    if (found !== 0 && found !== own[0] && found !== own[1]) count++;
  }
  return (count * SAMPLES) / samples;
}

/** The stage in cells, each with the number of the node that lies there. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cells: Uint32Array;
  readonly numbers: ReadonlyMap<string, number>;
}

function occupy(obstacles: readonly Occupied[], frame: Size): Grid {
  const columns = Math.max(1, Math.ceil(frame.width / CELL));
  const rows = Math.max(1, Math.ceil(frame.height / CELL));
  const cells = new Uint32Array(columns * rows);
  const numbers = new Map<string, number>();
  for (const { id, box } of obstacles) {
    const number = numbers.get(id) ?? numbers.size + 1;
    numbers.set(id, number);
    const last = { column: Math.min(columns, box.right / CELL), row: Math.min(rows, box.bottom / CELL) };
    for (let row = Math.max(0, Math.floor(box.top / CELL)); row < last.row; row++) {
      const start = row * columns + Math.max(0, Math.floor(box.left / CELL));
      const end = row * columns + Math.ceil(last.column);
      if (start < end) cells.fill(number, start, end);
    }
  }
  return { columns, rows, cells, numbers };
}

function numberAt({ columns, rows, cells }: Grid, x: number, y: number): number {
  const [column, row] = [Math.floor(x / CELL), Math.floor(y / CELL)];
  if (column < 0 || row < 0 || column >= columns || row >= rows) return 0;
  return cells[row * columns + column] ?? 0;
}

/** The faction that each actor joins ties for: the greatest of its factions. */
function factionsOf({ factions }: LayoutNetwork): ReadonlyMap<string, string> {
  const factionOfActor = new Map<string, string>();
  for (const { faction, members } of factions.toSorted((a, b) => a.members.length - b.members.length)) {
    for (const { actor } of members) factionOfActor.set(actor.id, faction.id);
  }
  return factionOfActor;
}

function pairOf(a: string | undefined, b: string | undefined): string | null {
  if (a === undefined || b === undefined || a === b) return null;
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** The middle of all ties between two factions, for every two factions with a crowd of them. */
function bundlePointsOf(
  network: LayoutNetwork,
  rest: Coordinates,
  factionOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, Point> {
  const sums = new Map<string, { x: number; y: number; count: number }>();
  for (const { fact: tie } of network.ties) {
    const pair = pairOf(factionOf.get(tie.a), factionOf.get(tie.b));
    const [from, to] = [rest.get(tie.a), rest.get(tie.b)];
    if (pair === null || from === undefined || to === undefined) continue;
    const sum = sums.get(pair) ?? { x: 0, y: 0, count: 0 };
    sum.x += (from.x + to.x) / 2;
    sum.y += (from.y + to.y) / 2;
    sum.count += 1;
    sums.set(pair, sum);
  }
  return new Map(
    [...sums]
      .filter(([, { count }]) => count >= CROWD)
      .map(([pair, { x, y, count }]) => [pair, { x: x / count, y: y / count }]),
  );
}

/** The control point of the curve from `from` to `to` that bows by `bow` of its length. */
export function bendOf(from: Point, to: Point, bow: number): Point {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  return { x: (from.x + to.x) / 2 - dy * bow, y: (from.y + to.y) / 2 + dx * bow };
}

/** The point at `share` (0 to 1) of the curve. */
export function pointOnCurve(from: Point, bend: Point, to: Point, share: number): Point {
  const rest = 1 - share;
  const [first, middle, last] = [rest * rest, 2 * rest * share, share * share];
  return {
    x: first * from.x + middle * bend.x + last * to.x,
    y: first * from.y + middle * bend.y + last * to.y,
  };
}
