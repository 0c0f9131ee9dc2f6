import { basename, resolve } from "node:path";
import {
  addDays,
  type CalendarDate,
  createPictures,
  estimateTextWidth,
  indexStory,
  LAYOUT_FORMS,
  type LayoutForm,
  layoutFormFor,
  layoutStory,
  mostActorsAtOnce,
  networkAsOf,
  networkChangeDates,
  type Point,
  pictureStyle,
  type Size,
  type StoryIndex,
  type StoryLayout,
  USUAL_ARRANGEMENT,
} from "@entente/core";
import { readPackage } from "@entente/server/ingest/read-package";
import { measureLayout } from "./layout-figures.ts";
import { graphOfStory, withoutFactions } from "./story-graph.ts";

/** The stages of pages of 1280 × 720, 1920 × 1080 and 1024 × 768, and of a telephone. */
const PANES: readonly Size[] = [
  { width: 1240, height: 400 },
  { width: 1880, height: 740 },
  { width: 984, height: 440 },
  { width: 374, height: 380 },
];

/**
 * Measures what names and hulls cost a story with factions: its stress and movement beside those of the same ties laid
 * out by their distances alone; discs under another, at rest and on the way; how much of the movement is by actors whom
 * no event touches; and the names for which panes have no room.
 */
export async function benchStory(folder: string): Promise<unknown> {
  const { dataset } = await readPackage(resolve(folder));
  const index = indexStory(dataset);
  console.log(`\n${basename(folder)}: stress, movement, discs under another at rest, on the way, seconds`);
  const results: Record<string, unknown> = {};
  for (const form of LAYOUT_FORMS) {
    const own = measureStory(index, index, form);
    const bare = measureStory(index, indexStory(withoutFactions(dataset)), form);
    for (const [title, one] of [
      ["with factions", own],
      ["distances alone", bare],
    ] as const) {
      console.log(
        `  ${`${form}, ${title}`.padEnd(24)} ${one.stress.toFixed(2)}  ${one.movement.toFixed(2)}  ${one.atRest}  ${one.onTheWay}  ${one.seconds.toFixed(1)}`,
      );
    }
    console.log(
      `  ${form}: ${(100 * own.touchedShare).toFixed(1)} % of the way by touched actors, ${Math.round(own.untouched)} units by others`,
    );
    results[form] = { withFactions: own.figures, distancesAlone: bare.figures };
  }
  results.namesLeftOut = PANES.map((pane) => measureNames(index, pane));
  return results;
}

function measureStory(index: StoryIndex, laidOut: StoryIndex, form: LayoutForm) {
  const began = performance.now();
  const layout = layoutStory(laidOut, { ...USUAL_ARRANGEMENT, form });
  const seconds = (performance.now() - began) / 1_000;
  const { graph, slices, story } = graphOfStory(index);
  const { stressOff: stress, movement } = measureLayout(graph, slices, layout, story);
  const measured = { stress, movement, seconds, ...countOverlaps(laidOut, layout), ...waysOf(layout) };
  return { ...measured, figures: measured };
}

interface Way {
  readonly from: Point;
  readonly to: Point;
  readonly radius: number;
}

/** Counts the pairs of discs one under another: on key dates, and where they are nearest on the ways between these. */
function countOverlaps(index: StoryIndex, layout: StoryLayout): { atRest: number; onTheWay: number } {
  let [atRest, onTheWay] = [0, 0];
  for (const date of layout.keyDates) {
    const ways = waysTo(index, layout, date);
    for (const [number, one] of ways.entries()) {
      for (const other of ways.slice(number + 1)) {
        const apart = one.radius + other.radius;
        if (Math.hypot(one.to.x - other.to.x, one.to.y - other.to.y) < apart) atRest += 1;
        else if (nearestOf(one, other) < apart) onTheWay += 1;
      }
    }
  }
  return { atRest, onTheWay };
}

/** Lists the ways of all who are there on a key date; newcomers stand where they will stay. */
function waysTo(index: StoryIndex, layout: StoryLayout, date: CalendarDate): Way[] {
  const idsOn = (day: CalendarDate): string[] =>
    networkAsOf(index, day, "POSSIBLE").actors.map(({ actor }) => actor.id);
  const [here, before] = [layout.at(date), layout.at(addDays(date, -1))];
  const known = new Set(idsOn(addDays(date, -1)));
  return idsOn(date).flatMap((id) => {
    const to = here.get(id);
    const from = known.has(id) ? before.get(id) : to;
    return to === undefined || from === undefined ? [] : [{ from, to, radius: layout.radii.get(id) ?? 0 }];
  });
}

function nearestOf(one: Way, other: Way): number {
  const [dx, dy] = [one.from.x - other.from.x, one.from.y - other.from.y];
  const [vx, vy] = [one.to.x - other.to.x - dx, one.to.y - other.to.y - dy];
  const square = vx * vx + vy * vy;
  const share = square === 0 ? 1 : Math.min(1, Math.max(0, -(dx * vx + dy * vy) / square));
  return Math.hypot(dx + share * vx, dy + share * vy);
}

/** The share of all ways that are of actors whom the event touches, and the units of the others' ways. */
function waysOf(layout: StoryLayout): { touchedShare: number; untouched: number } {
  let [touched, untouched] = [0, 0];
  for (const date of layout.keyDates.slice(1)) {
    const before = layout.at(addDays(date, -1));
    const happened = layout.touchedAt(date);
    for (const [actor, to] of layout.at(date)) {
      const from = before.get(actor) ?? to;
      const way = Math.hypot(to.x - from.x, to.y - from.y);
      if (happened.has(actor)) touched += way;
      else untouched += way;
    }
  }
  return { touchedShare: touched / Math.max(1e-9, touched + untouched), untouched };
}

/** Counts the names that a pane leaves out at rest, over all days of change. */
function measureNames(index: StoryIndex, pane: Size) {
  const layout = layoutStory(index, { ...USUAL_ARRANGEMENT, form: layoutFormFor(pane) });
  const style = pictureStyle(pane, mostActorsAtOnce(index), estimateTextWidth, (text, size) =>
    estimateTextWidth(text, size, true),
  );
  const pictures = createPictures(index, layout, { frame: pane, style });
  const { from, to } = index.dataset.period;
  const days = [from, ...networkChangeDates(index).filter((date) => date > from && date < to)];
  const nodes = days.flatMap((day) => pictures.pictureAt(day).nodes);
  const left = nodes.filter(({ visible }) => !visible).length;
  const name = `${pane.width} × ${pane.height}`;
  console.log(`  ${name.padEnd(12)} ${left} of ${nodes.length} names left out, over ${days.length} days`);
  return { pane: name, left, names: nodes.length, days: days.length };
}
