import { outlineAround, pointsOf } from "../layout/convex-outline.ts";
import { type Coordinates, extentOf } from "../layout/coordinates.ts";
import { nestedPadding } from "../layout/separation.ts";
import { type Network, networkAsOf } from "../network/network-as-of.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { AlbumGround } from "./album-ground.ts";
import { hiddenLabels, labelBoxes, nodeBoxes } from "./label-boxes.ts";
import { TITLE_LINE } from "./picture-style.ts";
import type { SceneCamp } from "./scene.ts";
import { bendsOf, type TieBend } from "./tie-bend.ts";
import { placeTitles, type TitlePlace } from "./title-place.ts";

/** The network of a date with everything in its place. */
export interface Still {
  readonly network: Network;
  readonly rest: Coordinates;
  readonly bends: ReadonlyMap<string, TieBend>;
  readonly titles: ReadonlyMap<string, TitlePlace>;
  readonly hiddenLabels: ReadonlySet<string>;
  /** By faction id: camps that enclose others stand wider. */
  readonly paddings: ReadonlyMap<string, number>;
  /** By actor id, the latest formed first. */
  readonly camps: ReadonlyMap<string, readonly SceneCamp[]>;
}

export function composeStill(album: AlbumGround, date: CalendarDate): Still {
  const { index, layout, boxes, style, frame } = album;
  const network = networkAsOf(index, date, "POSSIBLE");
  const rest = layout.at(date);
  const obstacles = nodeBoxes(rest, boxes);
  const paddings = paddingsOf(network, style.hullPadding);
  const outlines = network.factions.flatMap(({ faction, members }) => {
    const outline = outlineAround(
      members.flatMap(({ actor }) => {
        const [at, box] = [rest.get(actor.id), boxes.get(actor.id)];
        return at === undefined || box === undefined ? [] : [{ ...at, extent: extentOf(box) }];
      }),
      paddings.get(faction.id) ?? style.hullPadding,
    );
    return outline === null ? [] : [{ faction, points: pointsOf(outline) }];
  });
  const titles = placeTitles(
    outlines.map(({ faction, points }) => ({
      id: faction.id,
      points,
      width: style.measureTitle(faction.name, style.titleSize),
      height: style.titleSize * TITLE_LINE,
    })),
    [...obstacles.values(), ...album.reserved],
    frame,
  );
  return {
    network,
    rest,
    bends: bendsOf(network, rest, obstacles, frame),
    titles,
    hiddenLabels: hiddenLabels(labelBoxes(rest, boxes)),
    paddings,
    camps: campsOf(album, network),
  };
}

function paddingsOf(network: Network, padding: number): ReadonlyMap<string, number> {
  const camps = network.factions.map(({ members }) => members.map(({ actor }) => actor.id));
  return new Map(
    network.factions.map(({ faction }, position) => [faction.id, nestedPadding(camps, position, padding)]),
  );
}

function campsOf({ colours }: AlbumGround, network: Network): ReadonlyMap<string, readonly SceneCamp[]> {
  const camps = new Map<string, SceneCamp[]>();
  const start = (from: number | null): number => from ?? Number.NEGATIVE_INFINITY;
  const latestFirst = network.factions.toSorted(
    (a, b) => start(b.faction.validFromEarliest) - start(a.faction.validFromEarliest),
  );
  for (const { faction, members } of latestFirst) {
    const colour = colours.get(faction.id) ?? "grey";
    for (const { actor, certainty } of members) {
      const known = camps.get(actor.id);
      if (known === undefined) camps.set(actor.id, [{ colour, certainty }]);
      else known.push({ colour, certainty });
    }
  }
  return camps;
}
