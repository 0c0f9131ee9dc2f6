import { outlineAround, pointsOf } from "../layout/convex-outline.ts";
import { type Box, type Coordinates, extentOf, type Frame, type NodeBox } from "../layout/coordinates.ts";
import { nestedPadding } from "../layout/separation.ts";
import { layoutStory, type StoryLayout } from "../layout/story-layout.ts";
import { firstAtOrAfter } from "../network/change.ts";
import { networkChangeDates } from "../network/change-dates.ts";
import { type Network, networkAsOf } from "../network/network-as-of.ts";
import type { StoryIndex } from "../network/story-index.ts";
import { addDays, type CalendarDate } from "../time/calendar-date.ts";
import { coloursOf, type FactionColour } from "./faction-colour.ts";
import { importanceOfActors } from "./importance.ts";
import { hiddenLabels, labelBoxes, nodeBoxes } from "./label-boxes.ts";
import { type NodeStyle, nodeBox, type PictureStyle, TITLE_LINE } from "./picture-style.ts";
import { leastCrossingBow } from "./tie-bow.ts";
import { placeTitles, TITLE_GAP, type TitlePlace } from "./title-place.ts";

/** What the picture of one date is made of, apart from where the nodes stand while they move. */
export interface Picture {
  readonly network: Network;
  /** Where everyone comes to rest. */
  readonly rest: Coordinates;
  /** Where everyone rested the day before; who was absent is absent. */
  readonly before: Coordinates;
  /** Ids of ties, factions and actors that were not there the day before. */
  readonly arrivals: ReadonlySet<string>;
  readonly bows: ReadonlyMap<string, number>;
  readonly titles: ReadonlyMap<string, TitlePlace>;
  readonly hiddenLabels: ReadonlySet<string>;
  /** By faction id: camps that enclose others stand wider. */
  readonly paddings: ReadonlyMap<string, number>;
}

/** A story laid out for one frame: asks for pictures are answered from memory the second time. */
export interface Album {
  readonly index: StoryIndex;
  readonly frame: Frame;
  /** Parts of the frame where neither nodes nor titles stand. */
  readonly reserved: readonly Box[];
  readonly style: PictureStyle;
  readonly layout: StoryLayout;
  readonly colours: ReadonlyMap<string, FactionColour>;
  readonly nodeStyles: ReadonlyMap<string, NodeStyle>;
  readonly boxes: ReadonlyMap<string, NodeBox>;
  readonly pictureAt: (date: CalendarDate) => Picture;
}

export function openAlbum(
  index: StoryIndex,
  frame: Frame,
  style: PictureStyle,
  reserved: readonly Box[] = [],
): Album {
  const importance = importanceOfActors(index);
  const nodeStyles = new Map([...importance].map(([actor, weight]) => [actor, style.nodeStyle(weight)]));
  const boxes = new Map(
    index.dataset.actors.map((actor) => {
      const nodeStyle = nodeStyles.get(actor.id) ?? style.nodeStyle(0);
      return [actor.id, nodeBox(actor.shortName, nodeStyle, style.measure)];
    }),
  );
  const noBox: NodeBox = { radius: 0, labelWidth: 0, labelHeight: 0 };
  const boxOf = (actor: string): NodeBox => boxes.get(actor) ?? noBox;
  const layout = layoutStory(index, {
    frame,
    reserved,
    boxOf,
    hullPadding: style.hullPadding,
    titleRoom: style.titleSize * TITLE_LINE + TITLE_GAP,
  });
  const colours = coloursOf(index);
  return withPictures({ index, frame, reserved, style, layout, colours, nodeStyles, boxes });
}

/** The same places and colours for a part of the same story: what a filter hides leaves its place empty. */
export function albumShowing(album: Album, index: StoryIndex): Album {
  return album.index === index ? album : withPictures({ ...album, index });
}

function withPictures(album: Omit<Album, "pictureAt">): Album {
  const changes = networkChangeDates(album.index);
  const known = new Map<number, Picture>();
  return {
    ...album,
    pictureAt: (date) => {
      // Between two changes nothing differs but the date.
      const position = firstAtOrAfter(changes, date + 1);
      const found = known.get(position) ?? composePicture(album, date);
      known.set(position, found);
      return found.network.asOf === date ? found : { ...found, network: { ...found.network, asOf: date } };
    },
  };
}

function composePicture(album: Omit<Album, "pictureAt">, date: CalendarDate): Picture {
  const { index, layout, boxes, style, frame } = album;
  const network = networkAsOf(index, date, "POSSIBLE");
  const rest = layout.at(date);
  const keyDate = layout.keyDateAt(date);
  const eve = addDays(keyDate, -1);
  const isFirst = keyDate === layout.keyDates[0];
  const earlier = isFirst ? network : networkAsOf(index, eve, "POSSIBLE");
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
  return {
    network,
    rest,
    before: isFirst ? rest : layout.at(eve),
    arrivals: arrivalsOf(network, earlier),
    bows: bowsOf(network, rest, obstacles),
    titles: placeTitles(
      outlines.map(({ faction, points }) => ({
        id: faction.id,
        points,
        width: style.measureTitle(faction.name, style.titleSize),
        height: style.titleSize * TITLE_LINE,
      })),
      [...obstacles.values(), ...album.reserved],
      frame,
    ),
    hiddenLabels: hiddenLabels(labelBoxes(rest, boxes)),
    paddings,
  };
}

function paddingsOf(network: Network, padding: number): ReadonlyMap<string, number> {
  const camps = network.factions.map(({ members }) => members.map(({ actor }) => actor.id));
  return new Map(
    network.factions.map(({ faction }, position) => [faction.id, nestedPadding(camps, position, padding)]),
  );
}

function arrivalsOf(network: Network, earlier: Network): ReadonlySet<string> {
  const idsOf = ({ ties, factions, actors }: Network): string[] => [
    ...ties.map(({ tie }) => tie.id),
    ...factions.map(({ faction }) => faction.id),
    ...actors.map(({ actor }) => actor.id),
  ];
  const known = new Set(idsOf(earlier));
  return new Set(idsOf(network).filter((id) => !known.has(id)));
}

function bowsOf(
  network: Network,
  rest: Coordinates,
  obstacles: ReadonlyMap<string, Box>,
): ReadonlyMap<string, number> {
  return new Map(
    network.ties.map(({ tie }) => {
      const [from, to] = [rest.get(tie.a), rest.get(tie.b)];
      if (from === undefined || to === undefined) return [tie.id, 0];
      const others = [...obstacles].filter(([id]) => id !== tie.a && id !== tie.b).map(([, box]) => box);
      return [tie.id, leastCrossingBow(from, to, others)];
    }),
  );
}
