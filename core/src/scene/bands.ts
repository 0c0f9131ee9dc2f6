import type { FactionColour } from "../appearance/palette.ts";
import type { Coordinates, Point } from "../geometry/coordinates.ts";
import type { TieKind } from "../model/tie.ts";
import type { Network } from "../story/network-as-of.ts";
import type { NumberedTies } from "../story/numbered-ties.ts";
import { widthsOfBands } from "./band-width.ts";
import { bendOf } from "./placement/tie-route.ts";
import type { Bloc, BlocMembers } from "./story-blocs.ts";

/** A bloc where its members stand. */
export interface PlacedBloc {
  readonly bloc: Bloc;
  readonly count: number;
  readonly centre: Point;
  /** Of the disc in which most of them stand. */
  readonly radius: number;
  /** Half the width and height of the ellipse in which most of them stand: the ground of an open bloc. */
  readonly extent: Point;
  /** Pixels of the name on it while it is closed. */
  readonly nameSize: number;
}

/** The blocs of a day, by id, and the numbers of ties between them, by the ids of bands. */
export interface RestingBlocs {
  readonly blocs: ReadonlyMap<string, PlacedBloc>;
  readonly ties: ReadonlyMap<string, number>;
}

/** A bloc with its place here and in the picture before. */
export interface PlannedBloc extends PlacedBloc {
  readonly was: PlacedBloc;
}

/** All ties of a kind between two blocs. */
export interface PlannedBand {
  readonly id: string;
  readonly kind: TieKind;
  /** Ids of blocs. */
  readonly a: string;
  readonly b: string;
  readonly count: number;
  readonly wasCount: number;
}

/** The blocs and bands of a picture. */
export interface PlannedBlocs {
  /** Whether each bloc is one disc, in which nobody is shown. */
  readonly areClosed: boolean;
  readonly blocs: readonly PlannedBloc[];
  readonly bands: readonly PlannedBand[];
}

export interface SceneBloc {
  readonly id: string;
  readonly name: string | null;
  readonly count: number;
  readonly colour: FactionColour;
  readonly rings: number;
  readonly isComputed: boolean;
  readonly at: Point;
  readonly radius: number;
  readonly extent: Point;
  readonly nameSize: number;
}

export interface SceneBand {
  readonly id: string;
  readonly kind: TieKind;
  readonly count: number;
  readonly from: Point;
  readonly bend: Point;
  readonly to: Point;
  /** In widths of the pen. */
  readonly width: number;
}

/** The id of the band of a kind between two blocs. */
export function bandId(one: string, other: string, kind: TieKind): string {
  const [a, b] = one < other ? [one, other] : [other, one];
  return `${kind}|${a}|${b}`;
}

/** Reads the id of a band; null for any other text. */
export function parseBandId(id: string): Pick<PlannedBand, "kind" | "a" | "b"> | null {
  const [kind, a, b] = id.split("|");
  if ((kind !== "ALLIED" && kind !== "OPPOSED") || a === undefined || b === undefined) return null;
  return { kind, a, b };
}

/** The radius of an even disc is so many times the root mean square distance from its middle. */
const DISC = Math.SQRT2;
/** Half an axis of an even ellipse is so many times the root mean square distance along it. */
const ELLIPSE = 2;

/** Places the blocs of a day where their members rest, and counts the ties between them. */
export function restBlocs(
  network: Network,
  members: ReadonlyMap<string, BlocMembers>,
  rest: Coordinates,
  radii: ReadonlyMap<string, number>,
  numbered: NumberedTies,
): RestingBlocs {
  const blocs = new Map<string, PlacedBloc>();
  for (const [id, one] of members) {
    let [count, x, y, across, down] = [0, 0, 0, 0, 0];
    for (const member of one.members) {
      const place = rest.get(member);
      if (place === undefined) continue;
      count += 1;
      x += place.x;
      y += place.y;
      across += place.x ** 2;
      down += place.y ** 2;
    }
    if (count === 0) continue;
    x /= count;
    y /= count;
    const [width, height] = [Math.max(0, across / count - x ** 2), Math.max(0, down / count - y ** 2)];
    const disc = radii.get(one.members[0] ?? "") ?? 0;
    blocs.set(id, {
      bloc: one.bloc,
      count: one.members.length,
      centre: { x, y },
      radius: DISC * Math.sqrt(width + height) + disc,
      extent: { x: ELLIPSE * Math.sqrt(width) + disc, y: ELLIPSE * Math.sqrt(height) + disc },
      nameSize: 0,
    });
  }
  return { blocs, ties: countTies(network, members, numbered) };
}

/** Counts ties by band; blocs are numbered, since making an id for each of many ties takes long. */
function countTies(
  network: Network,
  members: ReadonlyMap<string, BlocMembers>,
  numbered: NumberedTies,
): ReadonlyMap<string, number> {
  const ids = [...members.keys()];
  const blocOf = new Int32Array(numbered.ids.length).fill(-1);
  ids.forEach((id, number) => {
    for (const member of members.get(id)?.members ?? []) {
      const actor = numbered.numberOf(member);
      if (actor !== undefined) blocOf[actor] = number;
    }
  });
  const counts = new Map<number, number>();
  numbered.visit(network, (first, second, isOpposed) => {
    const [a, b] = [blocOf[first] ?? -1, blocOf[second] ?? -1];
    if (a < 0 || b < 0 || a === b) return;
    const key = 2 * (Math.min(a, b) * ids.length + Math.max(a, b)) + (isOpposed ? 1 : 0);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return new Map(
    [...counts].map(([key, count]) => {
      const pair = Math.floor(key / 2);
      const [one, other] = [ids[Math.floor(pair / ids.length)] ?? "", ids[pair % ids.length] ?? ""];
      return [bandId(one, other, key % 2 === 0 ? "ALLIED" : "OPPOSED"), count];
    }),
  );
}

/** The blocs and bands of a day as they follow on those of the day before. */
export function planBlocs(was: RestingBlocs, now: RestingBlocs, areClosed: boolean): PlannedBlocs {
  return {
    areClosed,
    blocs: [...now.blocs].map(([id, placed]) => ({ ...placed, was: was.blocs.get(id) ?? placed })),
    bands: [...now.ties].flatMap(([id, count]) => {
      const parts = parseBandId(id);
      return parts === null ? [] : [{ id, ...parts, count, wasCount: was.ties.get(id) ?? 0 }];
    }),
  };
}

const BOW = 0.07;
/** Share of a bloc's reach at which bands end, and pixels between the two bands of two blocs. */
const INTO = 0.92;
const GAP = 2;

/** The blocs and bands at a moment between two pictures; see `sceneAt`. */
export function blocsAt(
  { blocs, bands }: PlannedBlocs,
  progress: number,
  spread: number,
  pen: number,
): { readonly blocs: readonly SceneBloc[]; readonly bands: readonly SceneBand[] } {
  const mix = (from: number, to: number): number => from + (to - from) * progress;
  const between = (from: Point, to: Point): Point => ({
    x: spread * mix(from.x, to.x),
    y: spread * mix(from.y, to.y),
  });
  const placed = blocs.map(({ bloc, count, centre, radius, extent, nameSize, was }): SceneBloc => {
    const [at, half] = [between(was.centre, centre), between(was.extent, extent)];
    return { ...bloc, count, at, nameSize, radius: spread * mix(was.radius, radius), extent: half };
  });
  const byId = new Map(placed.map((bloc) => [bloc.id, bloc]));
  const were = widthsOfBands(bands.map(({ wasCount }) => wasCount));
  const are = widthsOfBands(bands.map(({ count }) => count));
  const widths = new Map(bands.map(({ id }, place) => [id, mix(were[place] ?? 0, are[place] ?? 0)]));
  return {
    blocs: placed,
    bands: bands.flatMap(({ id, kind, a, b, count }): SceneBand[] => {
      const [one, other, width] = [byId.get(a), byId.get(b), widths.get(id) ?? 0];
      const beside = widths.get(bandId(a, b, kind === "ALLIED" ? "OPPOSED" : "ALLIED")) ?? 0;
      if (one === undefined || other === undefined) return [];
      const aside = beside === 0 ? 0 : (kind === "ALLIED" ? -1 : 1) * ((pen * beside) / 2 + GAP / 2);
      const ends = endsBetween(one, other, aside);
      return ends === null ? [] : [{ id, kind, count, ...ends, width }];
    }),
  };
}

/** The curve from the edge of one bloc to that of another, moved aside; null where they lie over each other. */
function endsBetween(
  one: SceneBloc,
  other: SceneBloc,
  aside: number,
): Pick<SceneBand, "from" | "bend" | "to"> | null {
  const [dx, dy] = [other.at.x - one.at.x, other.at.y - one.at.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return null;
  const [ux, uy] = [dx / length, dy / length];
  // Two that reach into each other are joined from middle to middle.
  const [reach, otherReach] = [reachOf(one.extent, ux, uy), reachOf(other.extent, ux, uy)];
  const isApart = INTO * (reach + otherReach) < length;
  const [start, end] = isApart ? [INTO * reach, INTO * otherReach] : [0, 0];
  const from = { x: one.at.x + ux * start - uy * aside, y: one.at.y + uy * start + ux * aside };
  const to = { x: other.at.x - ux * end - uy * aside, y: other.at.y - uy * end + ux * aside };
  return { from, to, bend: bendOf(from, to, BOW) };
}

/** How far an ellipse reaches in a direction of length 1. */
function reachOf({ x, y }: Point, ux: number, uy: number): number {
  return 1 / Math.hypot(ux / x, uy / y);
}
