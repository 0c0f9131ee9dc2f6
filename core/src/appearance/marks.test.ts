import { describe, expect, it } from "vitest";
import type { AttributeColumn } from "../model/attribute.ts";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { appearanceTexts, columnsFor, readChannel, USUAL_APPEARANCE } from "./appearance.ts";
import { legendItems } from "./legend-items.ts";
import { marksOf, USUAL_MARKS } from "./marks.ts";
import { BLOC_COLOURS } from "./palette.ts";

const COLUMNS: readonly AttributeColumn[] = [
  { table: "actors", name: "party", type: "TEXT" },
  { table: "actors", name: "seats", type: "NUMBER" },
  { table: "actors", name: "founded", type: "DATE" },
  { table: "actors", name: "clubs", type: "LIST", delimiter: ";" },
  { table: "actors", name: "many", type: "TEXT" },
  { table: "ties", name: "treaty", type: "TEXT" },
  { table: "ties", name: "weight", type: "NUMBER" },
];
const ROWS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  a: { party: "Whig", seats: "100", founded: "1900", clubs: "x; y", many: "m0" },
  b: { party: "Whig", seats: "25", founded: "1950-01-01", clubs: "y", many: "m1" },
  c: { party: "Tory", seats: "0", founded: "2000-01", many: "m2" },
  d: { clubs: "x" },
};
const more = Array.from({ length: 15 }, (_, number) => `e${number}`);
const story = smallStory({ actors: [...Object.keys(ROWS), ...more] });
const index = indexStory({
  ...story,
  attributeColumns: COLUMNS,
  actors: story.actors.map((actor) => ({
    ...actor,
    attributes: ROWS[actor.id] ?? { many: `m${actor.id.slice(1)}`, party: "Tory" },
  })),
  ties: [
    { ...fact("ab", "", ""), kind: "ALLIED", a: "a", b: "b", attributes: { treaty: "pact", weight: "-2" } },
    { ...fact("ac", "", ""), kind: "OPPOSED", a: "a", b: "c", attributes: { weight: "2" } },
  ],
});
const marks = (chosen: Partial<typeof USUAL_APPEARANCE>) =>
  marksOf(index, { ...USUAL_APPEARANCE, ...chosen });
const colours = (chosen: string) => (actor: string) =>
  marks({ colour: chosen }).discColours?.(actor, PERIOD.from);
const items = (chosen: Partial<typeof USUAL_APPEARANCE>) =>
  marks(chosen).legend.flatMap((one) => legendItems(one).map(({ says }) => says));

describe("the marks of a story", () => {
  it("are the usual ones unless something is chosen", () => {
    expect(marks({})).toEqual(USUAL_MARKS);
  });

  it("give the most frequent value the first colour, and show that a value is absent", () => {
    const of = colours("party");
    expect([of("c"), of("e1"), of("a"), of("d")]).toEqual([
      [BLOC_COLOURS[0]],
      [BLOC_COLOURS[0]],
      [BLOC_COLOURS[1]],
      ["absent"],
    ]);
    expect(items({ colour: "party" })).toEqual([
      { kind: "value", text: "Tory" },
      { kind: "value", text: "Whig" },
      { kind: "absent" },
    ]);
  });

  it("part a disc among the items of a list", () => {
    const of = colours("clubs");
    expect(of("a")).toEqual([BLOC_COLOURS[0], BLOC_COLOURS[1]]);
    expect(of("b")).toEqual([BLOC_COLOURS[1]]);
    expect(of("c")).toEqual(["absent"]);
  });

  it("colour twelve values, and count the others, which are grey", () => {
    const of = colours("many");
    const all = index.dataset.actors.map(({ id }) => of(id)?.[0]);
    expect(new Set(all)).toEqual(new Set([...BLOC_COLOURS, "grey", "absent"]));
    expect(items({ colour: "many" }).at(-2)).toEqual({ kind: "others", count: 3 });
  });

  it("colour numbers and dates from the least to the most, and name both", () => {
    const [seats, founded] = [colours("seats"), colours("founded")];
    expect([seats("a"), seats("c"), seats("d")]).toEqual([[1], [0], ["absent"]]);
    expect([founded("a"), founded("c")]).toEqual([[0], [1]]);
    expect(founded("b")?.[0]).toBeCloseTo(0.5, 1);
    expect(items({ colour: "founded" })[0]).toEqual({ kind: "ends", least: "1900", most: "2000-01" });
  });

  it("make areas proportional to numbers", () => {
    const { discArea } = marks({ size: "seats" });
    expect(["a", "b", "c", "d"].map((actor) => discArea?.(actor))).toEqual([1, 0.25, 0, null]);
  });

  it("colour and widen ties; where numbers are below zero, from the least on", () => {
    const { tieColour, tieWidth } = marks({ tieColour: "treaty", tieWidth: "weight" });
    const [ab, ac] = index.dataset.ties;
    if (ab === undefined || ac === undefined) throw new Error("no ties");
    expect([tieColour?.(ab), tieColour?.(ac)]).toEqual([BLOC_COLOURS[0], "absent"]);
    expect([tieWidth?.(ab), tieWidth?.(ac)]).toEqual([0, 1]);
  });

  it("show a column only where it can be seen: no text as a size", () => {
    expect(columnsFor("size", index.dataset).map(({ name }) => name)).toEqual(["seats"]);
    expect(marks({ size: "party" })).toEqual(USUAL_MARKS);
  });
});

describe("an appearance in an address", () => {
  it("is read as it was written", () => {
    const texts = appearanceTexts({ ...USUAL_APPEARANCE, colour: "party", tieWidth: "weight" });
    expect(texts).toEqual({
      colour: "attribute:party",
      size: null,
      "tie-colour": null,
      "tie-width": "attribute:weight",
    });
    expect(readChannel("colour", texts.colour ?? "", index.dataset)).toBe("party");
  });

  it("is nothing where the story has no such column", () => {
    for (const text of ["attribute:nobody", "party", "attribute:", "attribute:weight"])
      expect(readChannel("colour", text, index.dataset)).toBeNull();
    expect(readChannel("size", "attribute:party", index.dataset)).toBeNull();
  });
});
