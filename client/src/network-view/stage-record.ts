import { type Emphasis, type FittedLayout, formatCalendarDate, type Picture } from "@entente/core";
import type { LayoutState } from "../layout/shown-layout.ts";
import type { Frame } from "../playback/play-clock.ts";
import type { PaintInput } from "../scene/canvas-painter.ts";
import { cameraOnWhole } from "./whole-picture.ts";

/** Lists data-supporters, data-opponents and data-across (tie ids) while the stances on an argument are shown. */
function recordOfStances({ stances }: Emphasis): Readonly<Record<string, string>> {
  if (stances === undefined) return {};
  const holders = (stance: string): string =>
    [...stances.byActor].flatMap(([id, held]) => (held.stance === stance ? [id] : [])).join(" ");
  return {
    supporters: holders("SUPPORTS"),
    opponents: holders("REJECTS"),
    across: [...stances.across.keys()].sort().join(" "),
  };
}

/** By nodes and ties. */
const pictureRecords = new WeakMap<
  Picture["nodes"],
  WeakMap<Picture["ties"], Readonly<Record<string, string>>>
>();

/** Lists the ids of the parts of a picture, as they are written on the stage. */
function recordOfPicture({ network, nodes, ties, hulls, blocs }: Picture): Readonly<Record<string, string>> {
  const ofNodes = pictureRecords.get(nodes) ?? new WeakMap();
  pictureRecords.set(nodes, ofNodes);
  const known = ofNodes.get(ties);
  if (known !== undefined) return known;
  const ids = (things: readonly { readonly id: string }[]): string =>
    things
      .map(({ id }) => id)
      .sort()
      .join(" ");
  const written = {
    factions: ids(hulls),
    certainFactions: ids(hulls.filter((hull) => hull.certainty === "CERTAIN")),
    actors: ids(blocs === null ? nodes : network.actors.map(({ actor }) => actor)),
    ties: ids(ties),
    smallestText: String(smallestText(nodes, hulls)),
    ...(blocs === null
      ? {}
      : {
          blocs: blocs.areClosed ? "closed" : "open",
          bands: blocs.bands.map(({ id, count }) => `${id}:${count}`).join(" "),
        }),
  };
  ofNodes.set(ties, written);
  return written;
}

/** What the record tells beside the frame painted. */
interface StageRecord {
  readonly gliding: boolean;
  readonly layout: LayoutState;
  readonly fit: Pick<FittedLayout, "scale" | "shift">;
}

/**
 * Writes the stable, read-only record of the last painted frame, for tests and for programs that read the page:
 * data-as-of, data-factions and data-certain-factions, data-actors, data-ties (ids in order, one space between),
 * data-blocs (closed or open) and data-bands (ids and numbers of ties) in a story of many actors, of whose ties data-ties
 * lists those shown one by one,
 * data-playing, data-moving (true until every node has come to rest), data-layout (first while a better one is
 * awaited, offered while the reader may take it, else final), data-fit (scale, x and y: a place of the layout is in the
 * whole picture at scale · place + (x, y)), data-smallest-text (pixels of the picture), data-zoom (for which its names
 * were placed), and data-camera (zoom, x and y: a place of the whole picture is seen at zoom · place + (x, y)).
 */
export function writeRecord(
  host: HTMLElement,
  input: PaintInput,
  { state }: Frame,
  { gliding, layout, fit }: StageRecord,
): void {
  const { picture, emphasis } = input;
  const camera = cameraOnWhole(input);
  for (const name of ["supporters", "opponents", "across"]) {
    if (emphasis.stances === undefined) delete host.dataset[name];
  }
  const entries: Readonly<Record<string, string>> = {
    ...recordOfStances(emphasis),
    asOf: formatCalendarDate(picture.network.asOf),
    ...recordOfPicture(picture),
    playing: String(state.playing),
    moving: String(gliding || state.progress < 1),
    layout,
    fit: writeNumbers([fit.scale, fit.shift.x, fit.shift.y].map((one) => one / input.zoom)),
    zoom: writeNumbers([input.zoom]),
    camera: writeNumbers([camera.zoom, camera.x, camera.y]),
  };
  for (const [name, value] of Object.entries(entries)) {
    if (host.dataset[name] !== value) host.dataset[name] = value;
  }
}

function writeNumbers(numbers: readonly number[]): string {
  return numbers.map((one) => Math.round(10_000 * one) / 10_000).join(" ");
}

/** Returns the size of the smallest text in the picture, in its pixels. */
function smallestText(nodes: Picture["nodes"], hulls: Picture["hulls"]): number {
  const labels = nodes.filter(({ visible }) => visible).map(({ style }) => style.labelSize);
  const titles = hulls.filter(({ title }) => title.visible).map(({ title }) => title.size);
  return Math.floor(10 * Math.min(Number.MAX_SAFE_INTEGER, ...labels, ...titles)) / 10;
}
