import type { FactionColour, MarkColour } from "../appearance/palette.ts";
import type { OutlineRoom } from "../geometry/bent-outline.ts";
import type { Enclosed } from "../geometry/convex-outline.ts";
import type { Coordinates, NodeBox, Point } from "../geometry/coordinates.ts";
import { labelOf } from "../model/actor.ts";
import type { Side } from "../model/faction.ts";
import type { Tie, TieKind } from "../model/tie.ts";
import type { Network, NetworkActor, NetworkFaction } from "../story/network-as-of.ts";
import type { Held } from "../story/story-index.ts";
import type { Certainty } from "../time/interval.ts";
import type { PlannedBlocs } from "./bands.ts";
import { discOf, hullColour, sharesOf } from "./marked-parts.ts";
import type { PictureContext } from "./picture-context.ts";
import type { NodeStyle } from "./picture-style.ts";
import { type HullMembers, isSameMembers } from "./placement/hull-members.ts";
import { labelBelow } from "./placement/label-place.ts";
import { STRAIGHT, type TieBend } from "./placement/tie-route.ts";
import type { TitlePlace } from "./placement/title-place.ts";
import type { RestingPicture } from "./resting-picture.ts";
import type { SceneShare } from "./scene.ts";

/**
 * A picture with everything that a scene needs but the coordinates of the moment: what holds on its date, how it
 * differs from the picture before it, and what leaves.
 */
export interface Picture {
  readonly network: Network;
  /** Whether its ties are computed from positions. */
  readonly isOfAgreement: boolean;
  readonly pen: number;
  readonly room: OutlineRoom;
  /** The coordinates at which actors come to rest. */
  readonly rest: Coordinates;
  /** The coordinates of the picture before, without actors who were absent. */
  readonly before: Coordinates;
  readonly nodes: readonly PlannedNode[];
  readonly ties: readonly PlannedTie[];
  /** The greatest first. */
  readonly hulls: readonly PlannedHull[];
  readonly leavingNodes: readonly PlannedNode[];
  readonly leavingTies: readonly PlannedTie[];
  readonly leavingHulls: readonly PlannedGhost[];
  /** Null in a story of few actors. With blocs no tie is shown by itself, and with closed ones no actor. */
  readonly blocs: PlannedBlocs | null;
}

export interface PlannedNode {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly box: NodeBox;
  /** Vector from the node to the middle of its label, here and in the picture before. */
  readonly offset: Point;
  readonly wasOffset: Point;
  readonly style: NodeStyle;
  /** Of the disc as it is painted; that of its box is the layout's. */
  readonly radius: number;
  readonly isUnmeasured: boolean;
  readonly shares: readonly SceneShare[];
  readonly visible: boolean;
  readonly arrives: boolean;
}

export interface PlannedTie {
  readonly id: string;
  readonly kind: TieKind;
  readonly certainty: Certainty;
  readonly a: string;
  readonly b: string;
  readonly bend: TieBend;
  readonly wasBend: TieBend;
  readonly weight: number;
  readonly colour: MarkColour | null;
  readonly width: number | "absent" | null;
  readonly arrives: boolean;
}

export interface PlannedHull {
  readonly id: string;
  readonly name: string;
  readonly side: Side;
  readonly colour: FactionColour;
  readonly certainty: Certainty;
  readonly enclosing: HullMembers;
  /** The members enclosed before, where they differ. */
  readonly wasEnclosing: HullMembers | null;
  readonly memberIds: ReadonlySet<string>;
  /** The members in the picture before; null where the faction was not there. */
  readonly wereMemberIds: ReadonlySet<string> | null;
  readonly title: TitlePlace;
  readonly wasTitle: TitlePlace | null;
  readonly arrives: boolean;
}

export interface PlannedGhost {
  readonly id: string;
  readonly colour: FactionColour;
  readonly enclosing: HullMembers;
  readonly memberIds: ReadonlySet<string>;
}

export type Where = (actor: string) => { readonly x: number; readonly y: number };

/** The things to enclose, where they are now. */
export function enclosedBy({ members }: HullMembers, where: Where): Enclosed[] {
  return members.map(({ id, extent }) => {
    const { x, y } = where(id);
    return { x, y, extent };
  });
}

/** The picture of `now` as it follows on `was`; the same picture twice changes nothing. */
export function transitionBetween(
  context: PictureContext,
  was: RestingPicture,
  now: RestingPicture,
): Picture {
  const known = idsOf(was.network);
  const held = idsOf(now.network);
  const arrives = (id: string): boolean => was !== now && !known.has(id);
  const left = ({ id }: { readonly id: string }): boolean => !held.has(id);
  return {
    network: now.network,
    isOfAgreement: context.index.dataset.agreementTies !== undefined,
    pen: context.style.pen,
    room: context.room,
    rest: now.rest,
    before: was.rest,
    nodes: now.network.actors.map((one) => planNode(context, now, was, one, arrives(one.actor.id))),
    ties: now.network.ties.map((one) => planTie(context, now, was, one, arrives(one.fact.id))),
    hulls: planHulls(context, was, now, arrives),
    leavingNodes: was.network.actors
      .filter(({ actor }) => left(actor))
      .map((one) => planNode(context, was, was, one, false)),
    leavingTies: was.network.ties
      .filter(({ fact: tie }) => left(tie))
      .map((one) => planTie(context, was, was, one, false)),
    leavingHulls: was.network.factions
      .filter(({ faction, members }) => left(faction) && members.length > 0)
      .map((one) => ({
        id: one.faction.id,
        colour: hullColour(context, one.faction.id),
        enclosing: hullMembersOf(was, one),
        memberIds: memberIdsOf(one),
      })),
    blocs: null,
  };
}

function memberIdsOf({ members }: NetworkFaction): ReadonlySet<string> {
  return new Set(members.map(({ actor }) => actor.id));
}

function idsOf({ ties, factions, actors }: Network): ReadonlySet<string> {
  return new Set([
    ...ties.map(({ fact: tie }) => tie.id),
    ...factions.map(({ faction }) => faction.id),
    ...actors.map(({ actor }) => actor.id),
  ]);
}

export const NO_BOX: NodeBox = { radius: 0, labelWidth: 0, labelHeight: 0 };

export function planNode(
  context: PictureContext,
  { network, factions, labels }: Pick<RestingPicture, "network" | "factions" | "labels">,
  was: Pick<RestingPicture, "labels">,
  { actor }: NetworkActor,
  arrives: boolean,
): PlannedNode {
  const { boxes, nodeStyles, style } = context;
  const box = boxes.get(actor.id) ?? NO_BOX;
  const label = labels.get(actor.id);
  const offset = label?.offset ?? labelBelow(box);
  return {
    id: actor.id,
    name: actor.name,
    text: labelOf(actor.shortName),
    box,
    offset,
    wasOffset: was.labels.get(actor.id)?.offset ?? offset,
    style: nodeStyles.get(actor.id) ?? style.nodeStyle(0),
    ...discOf(context, actor.id, box.radius),
    shares: sharesOf(context, actor.id, network.asOf, factions.get(actor.id) ?? []),
    visible: label?.visible ?? true,
    arrives,
  };
}

export function planTie(
  { importance, marks }: PictureContext,
  now: Pick<RestingPicture, "bends">,
  was: Pick<RestingPicture, "bends">,
  { fact: tie, certainty }: Held<Tie>,
  arrives: boolean,
): PlannedTie {
  const bend = now.bends.get(tie.id) ?? STRAIGHT;
  return {
    id: tie.id,
    kind: tie.kind,
    certainty,
    a: tie.a,
    b: tie.b,
    bend,
    wasBend: was.bends.get(tie.id) ?? bend,
    weight: Math.min(importance.get(tie.a) ?? 0, importance.get(tie.b) ?? 0),
    colour: marks.tieColour === null ? null : marks.tieColour(tie),
    width: marks.tieWidth === null ? null : (marks.tieWidth(tie) ?? "absent"),
    arrives,
  };
}

export function planHulls(
  context: PictureContext,
  was: RestingPicture,
  now: RestingPicture,
  arrives: (id: string) => boolean,
): PlannedHull[] {
  const before = new Map(was.network.factions.map((one) => [one.faction.id, one]));
  return now.network.factions
    .toSorted((a, b) => b.members.length - a.members.length)
    .flatMap((one) => {
      const { faction, certainty } = one;
      const title = now.titles.get(faction.id);
      if (title === undefined) return [];
      const enclosing = hullMembersOf(now, one);
      const earlier = before.get(faction.id);
      const wasEnclosing = earlier === undefined ? null : hullMembersOf(was, earlier);
      return [
        {
          id: faction.id,
          name: faction.name,
          side: faction.side,
          colour: hullColour(context, faction.id),
          certainty,
          enclosing,
          wasEnclosing: wasEnclosing === null || isSameMembers(wasEnclosing, enclosing) ? null : wasEnclosing,
          memberIds: memberIdsOf(one),
          wereMemberIds: earlier === undefined ? null : memberIdsOf(earlier),
          title,
          wasTitle: was.titles.get(faction.id) ?? null,
          arrives: arrives(faction.id),
        },
      ];
    });
}

function hullMembersOf({ enclosed }: RestingPicture, { faction }: NetworkFaction): HullMembers {
  return enclosed.get(faction.id) ?? { members: [], padding: 0 };
}
