import { describe, expect, it } from "vitest";
import { seededRandom } from "../chance/seeded-random.ts";
import type { StoryLayout } from "../layout/story/packed-layout.ts";
import type { Actor } from "../model/actor.ts";
import { type Dataset, NO_ROWS } from "../model/dataset.ts";
import type { Tie } from "../model/tie.ts";
import { networkAsOf } from "../story/network-as-of.ts";
import { indexStory } from "../story/story-index.ts";
import { addDays, parseCalendarDate } from "../time/calendar-date.ts";
import { widthOfBand } from "./band-width.ts";
import { bandId, blocsAt } from "./bands.ts";
import { createPictures } from "./picture.ts";
import { estimateTextWidth, pictureStyle } from "./picture-style.ts";
import { sceneAt } from "./scene-at.ts";
import { tiesOfBand } from "./story-blocs.ts";

const date = parseCalendarDate("1926-05-01");
const BLOCS = 3;
const frame = { width: 900, height: 400 };
const style = pictureStyle(frame, 90, estimateTextWidth, (text, size) => text.length * size * 0.5);

/** A story of `count` actors in three blocs of allies, two opponents between each two of them; the last `late` come after `date`. */
function blocsOf(count: number, late = 0) {
  const id = (number: number): string => `a${String(number).padStart(5, "0")}`;
  const tie = (a: number, b: number, kind: Tie["kind"]): Tie => {
    const from = Math.max(a, b) >= count - late ? date + 3 : date - 10;
    return {
      ...{ id: `t${ties.length}`, kind, a: id(Math.min(a, b)), b: id(Math.max(a, b)), rivalOf: null },
      ...{ validFrom: from, validFromEarliest: from, validTo: date + 10, validToLatest: date + 10 },
    } as unknown as Tie;
  };
  const ties: Tie[] = [];
  const random = seededRandom(1);
  for (let actor = 0; actor < count; actor++)
    for (let one = 0; one < 6; one++) {
      const other = (actor % BLOCS) + BLOCS * random.below(count / BLOCS);
      if (other !== actor) ties.push(tie(actor, other, "ALLIED"));
    }
  for (const [one, other] of [
    [0, 1],
    [1, 2],
    [0, 2],
  ] as const)
    for (const step of [0, 1]) ties.push(tie(one + step * BLOCS, other + step * BLOCS, "OPPOSED"));
  const actors = Array.from(
    { length: count },
    (_, number) => ({ id: id(number), name: id(number), shortName: id(number), kind: "PERSON" }) as Actor,
  );
  const period = { from: parseCalendarDate("1926-01-01"), to: parseCalendarDate("1927-01-01") };
  const index = indexStory({
    ...NO_ROWS,
    id: "blocs",
    revision: "",
    period,
    actors,
    ties,
  } as unknown as Dataset);
  const perBloc = Math.ceil(count / BLOCS);
  const side = Math.ceil(Math.sqrt(perBloc));
  const places = new Map(
    actors.map((actor, number) => {
      const within = Math.floor(number / BLOCS);
      const [column, row] = [within % side, Math.floor(within / side)];
      return [
        actor.id,
        { x: 40 + 240 * (number % BLOCS) + (160 * column) / side, y: 60 + (160 * row) / side },
      ];
    }),
  );
  const layout = {
    keyDates: [period.from],
    keyDateAt: () => period.from,
    at: () => places,
    radii: new Map(actors.map((actor) => [actor.id, 3])),
    frame: { width: 720, height: 400 },
    freePlaces: [...places.values()].map((place) => ({ ...place, radius: 3 })),
    bounds: { left: 30, top: 50, right: 690, bottom: 240 },
    hullPadding: 8,
  } as unknown as StoryLayout;
  return { index, pictures: (zoom = 1) => createPictures(index, layout, { frame, style, zoom }) };
}

describe("a picture of many actors", () => {
  const { index, pictures } = blocsOf(90);
  const all = pictures();
  const picture = all.pictureAt(date);

  it("shows computed blocs in colours, and the ties between them as one band of each kind", () => {
    const { blocs } = sceneAt(all, picture, picture.rest, 1);
    expect(blocs?.areClosed).toBe(false);
    expect(blocs?.blocs.map(({ count }) => count)).toEqual([30, 30, 30]);
    expect(new Set(blocs?.blocs.map(({ colour }) => colour)).size).toBe(BLOCS);
    expect(blocs?.bands.map(({ kind, count }) => [kind, count])).toEqual([
      ["OPPOSED", 2],
      ["OPPOSED", 2],
      ["OPPOSED", 2],
    ]);
    expect(blocs?.bands[0]?.width).toBeCloseTo(widthOfBand(2));
    expect(picture.ties).toEqual([]);
    expect(picture.nodes).toHaveLength(90);
    for (const node of picture.nodes) expect(node.shares).toHaveLength(1);
  });

  it("brings single ties out on demand", () => {
    const [one] = networkAsOf(index, date, "POSSIBLE").ties;
    if (one === undefined) throw new Error("the day has ties");
    const more = all.bringOut(picture, { nodes: new Set(), ties: new Set([one.fact.id]) });
    expect(more.ties.map(({ id }) => id)).toEqual([one.fact.id]);
    expect(more.nodes).toBe(picture.nodes);
  });

  it("lists the ties of a band with the names of its blocs", () => {
    const band = picture.blocs?.bands[0];
    if (band === undefined) throw new Error("the picture has bands");
    const { ties, names, kind } = tiesOfBand(index, index, date, band);
    expect(band.id).toBe(bandId(band.b, band.a, kind));
    expect(ties).toHaveLength(2);
    for (const { fact } of ties) expect(fact.kind).toBe("OPPOSED");
    for (const name of names) expect(name).toMatch(/^a\d+$/);
  });

  it("widens a band from its former count to the present one", () => {
    const { blocs } = picture;
    if (blocs === null) throw new Error("the picture has blocs");
    const grown = { ...blocs, bands: blocs.bands.map((band) => ({ ...band, count: 32, wasCount: 2 })) };
    const widths = [0, 0.5, 1].map((progress) => blocsAt(grown, progress, 1, 1).bands[0]?.width ?? 0);
    expect(widths[0]).toBeCloseTo(widthOfBand(2));
    expect(widths[2]).toBeCloseTo(widthOfBand(32));
    expect(widths[1]).toBeCloseTo((widthOfBand(2) + widthOfBand(32)) / 2);
  });

  it("narrows many bands together, the widest still for the most ties", () => {
    const { blocs } = picture;
    if (blocs === null) throw new Error("the picture has blocs");
    const [band] = blocs.bands;
    if (band === undefined) throw new Error("the picture has bands");
    const bands = Array.from({ length: 100 }, (_, k) => ({ ...band, id: `b${k}`, count: 50 + k }));
    const widths = blocsAt({ ...blocs, bands }, 1, 1, 1).bands.map(({ width }) => width);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBeLessThan(401);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(widths[0]).toBeLessThan(widthOfBand(50) / 2);
  });
});

describe("a picture of hundreds of actors", () => {
  it("keeps every name in its place while others come, until the next key date", () => {
    const all = blocsOf(330, 12).pictures();
    const [before, after] = [all.pictureAt(date), all.pictureAt(addDays(date, 3))];
    expect([before.nodes.length, after.nodes.length]).toEqual([318, 330]);
    expect([before.rest.size, after.rest.size]).toEqual([318, 330]);
    const names = new Map(after.nodes.map(({ id, offset, visible }) => [id, { offset, visible }]));
    for (const { id, offset, visible } of before.nodes) expect({ offset, visible }).toEqual(names.get(id));
    expect(after.nodes.filter(({ arrives }) => arrives)).toHaveLength(12);
    expect(after.nodes.some(({ visible }) => visible)).toBe(true);
    expect(after.nodes.some(({ visible }) => !visible)).toBe(true);
  });
});

describe("a picture of a thousand actors", () => {
  const { pictures } = blocsOf(1200);

  it("shows each bloc as one disc, apart from the others and within the frame, with nobody in it", () => {
    const all = pictures();
    const picture = all.pictureAt(date);
    expect(picture.nodes).toEqual([]);
    const { blocs } = sceneAt(all, picture, picture.rest, 1);
    expect(blocs?.areClosed).toBe(true);
    expect(blocs?.blocs.map(({ count }) => count)).toEqual([400, 400, 400]);
    for (const one of blocs?.blocs ?? []) {
      expect(one.at.x - one.radius).toBeGreaterThanOrEqual(0);
      expect(one.at.y + one.radius).toBeLessThanOrEqual(frame.height);
      for (const other of blocs?.blocs ?? []) {
        if (other === one) continue;
        const apart = Math.hypot(other.at.x - one.at.x, other.at.y - one.at.y);
        expect(apart).toBeGreaterThan(one.radius + other.radius);
      }
    }
  });

  it("brings chosen actors out of closed blocs, and opens the blocs under zoom", () => {
    const all = pictures();
    const picture = all.pictureAt(date);
    const chosen = new Set(["a00007"]);
    const more = all.bringOut(picture, { nodes: chosen, ties: new Set() });
    expect(more.nodes.map(({ id }) => id)).toEqual(["a00007"]);
    expect(more.nodes[0]?.shares).toHaveLength(1);
    const near = pictures(all.blocs?.opensAt ?? Number.NaN);
    expect(near.blocs?.areClosed).toBe(false);
    expect(near.pictureAt(date).nodes).toHaveLength(1200);
  });
});
