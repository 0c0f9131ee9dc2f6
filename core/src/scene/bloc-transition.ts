import type { NetworkActor } from "../story/network-as-of.ts";
import { planBlocs } from "./bands.ts";
import type { PictureContext } from "./picture-context.ts";
import { labelBelow } from "./placement/label-place.ts";
import type { RestingPicture } from "./resting-picture.ts";
import type { SceneShare } from "./scene.ts";
import { blocsOn } from "./story-blocs.ts";
import { NO_BOX, type Picture, planHulls, planNode, planTie } from "./transition.ts";

/** Ids of actors and ties. */
export interface BroughtOut {
  readonly nodes: ReadonlySet<string>;
  readonly ties: ReadonlySet<string>;
}

/** As `transitionBetween`, without single ties; of closed blocs without actors and hulls. */
export function transitionOfBlocs(
  context: PictureContext,
  areClosed: boolean,
  was: RestingPicture,
  now: RestingPicture,
): Picture {
  const known = areClosed || was === now ? null : new Set(was.network.actors.map(({ actor }) => actor.id));
  const hulls = new Set(was.network.factions.map(({ faction }) => faction.id));
  const arrives = (id: string): boolean => known !== null && !known.has(id);
  return {
    network: now.network,
    isOfAgreement: context.index.dataset.agreementTies !== undefined,
    pen: context.style.pen,
    room: context.room,
    rest: now.rest,
    before: was.rest,
    nodes: areClosed
      ? []
      : now.network.actors.map((one) => planNode(context, now, was, one, arrives(one.actor.id))),
    ties: [],
    hulls: areClosed ? [] : planHulls(context, was, now, (id) => was !== now && !hulls.has(id)),
    leavingNodes: [],
    leavingTies: [],
    leavingHulls: [],
    blocs: was.blocs === null || now.blocs === null ? null : planBlocs(was.blocs, now.blocs, areClosed),
  };
}

/** See `StoryPictures.bringOut`. */
export function bringOut(context: PictureContext, picture: Picture, { nodes, ties }: BroughtOut): Picture {
  if (picture.blocs === null) return picture;
  const moreNodes =
    nodes.size === 0 || !picture.blocs.areClosed
      ? []
      : picture.network.actors.filter(({ actor }) => nodes.has(actor.id));
  const moreTies = ties.size === 0 ? [] : picture.network.ties.filter(({ fact }) => ties.has(fact.id));
  if (moreNodes.length + moreTies.length === 0) return picture;
  const resting = restingAlone(context, picture, moreNodes);
  return {
    ...picture,
    nodes:
      moreNodes.length === 0
        ? picture.nodes
        : moreNodes.map((one) => planNode(context, resting, resting, one, false)),
    ties: moreTies.map((one) => planTie(context, NO_BENDS, NO_BENDS, one, false)),
  };
}

/** Actors brought out of closed blocs: in the colours of these, with names that are written where there is room. */
function restingAlone(
  { blocs, colours, boxes }: PictureContext,
  { network }: Picture,
  actors: readonly NetworkActor[],
): Pick<RestingPicture, "network" | "labels" | "factions"> {
  const factions = new Map<string, readonly SceneShare[]>();
  if (blocs !== null && actors.length > 0) {
    for (const { bloc, members } of blocsOn(network, blocs, colours).values()) {
      for (const member of members) factions.set(member, [{ colour: bloc.colour, certainty: "CERTAIN" }]);
    }
  }
  return {
    network,
    factions,
    labels: new Map(
      actors.map(({ actor: { id } }) => [
        id,
        { offset: labelBelow(boxes.get(id) ?? NO_BOX), visible: false },
      ]),
    ),
  };
}

const NO_BENDS: Pick<RestingPicture, "bends"> = { bends: new Map() };
