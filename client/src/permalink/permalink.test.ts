import { formatCalendarDate, NO_FILTER, parseCalendarDate } from "@entente/core";
import { describe, expect, it } from "vitest";
import { createWords } from "../language/words.ts";
import { en } from "../messages/en/index.ts";
import { smallStory } from "../story/small-story.testing.ts";
import { datasetOf } from "./dataset-of.ts";
import type { View } from "./parameters.ts";
import { isStep, readView, writeView } from "./permalink.ts";

const story = smallStory({
  attributeColumns: [
    { table: "actors", name: "Party", type: "TEXT" },
    { table: "actors", name: "seats, 1926", type: "NUMBER" },
    { table: "ties", name: "treaty", type: "TEXT" },
    { table: "ties", name: "weight", type: "NUMBER" },
  ],
});
const dateOf = (search: string): string => formatCalendarDate(readView(search, story).view.date);
const words = createWords("en", en);
const noticesOf = (search: string): string[] =>
  readView(search, story).notices.map((notice) => notice(words));
const plain: View = {
  date: story.opening,
  monthsPerSecond: 2,
  direction: 1,
  loop: null,
  theme: null,
  language: null,
  views: ["network"],
  split: 50,
  selection: null,
  panel: null,
  strip: null,
  filter: NO_FILTER,
  reading: null,
  between: null,
  tour: null,
  focus: [],
  until: null,
  present: false,
  semantics: "GROUNDED",
  table: { kind: "actors", wholeStory: false },
  stances: null,
  rank: null,
  layout: null,
  seed: 0,
  pins: [],
  arrange: null,
  colour: null,
  size: null,
  tieColour: null,
  tieWidth: null,
};

describe("the address of a view", () => {
  it("restores the view it was written from", () => {
    const view: View = {
      date: parseCalendarDate("1926-05-01"),
      monthsPerSecond: 6,
      direction: -1,
      loop: { from: parseCalendarDate("1925-01-01"), to: parseCalendarDate("1926-06-01") },
      theme: "projector",
      language: "ru",
      views: ["table", "network"],
      split: 35,
      selection: { kind: "actor", id: "trotsky" },
      panel: "filters",
      strip: "balance",
      filter: { ...NO_FILTER, certainOnly: true, bases: ["EXPLICIT"] },
      reading: null,
      semantics: "PREFERRED",
      table: { kind: "ties", wholeStory: true },
      stances: null,
      rank: "switches",
      layout: "still",
      seed: 7,
      pins: [{ actor: "trotsky", x: 0.25, y: 0.5 }],
      arrange: "shown",
      colour: "Party",
      size: "seats, 1926",
      tieColour: "treaty",
      tieWidth: "weight",
      between: { from: parseCalendarDate("1925-01-01"), to: parseCalendarDate("1926-05-01") },
      tour: { tour: "a-walk", number: 3 },
      focus: [{ kind: "actor", id: "trotsky" }],
      until: parseCalendarDate("1926-06-01"),
      present: true,
    };
    const search = writeView(story, view);
    expect(search).toBe(
      "?dataset=small-story&date=1926-05-01&speed=6&direction=backwards&loop=1925-01-01..1926-06-01&view=table,network&split=35" +
        "&select=actor:trotsky&panel=filters&strip=balance&filter=certain,basis:EXPLICIT&between=1925-01-01..1926-05-01&tour=a-walk:3&focus=actor:trotsky&until=1926-06-01&present=1&semantics=preferred&table=ties,story&rank=switches&layout=still&seed=7&pins=trotsky:0.25:0.5&arrange=shown&colour=attribute:Party&size=attribute:seats,+1926&tie-colour=attribute:treaty&tie-width=attribute:weight&theme=projector&lang=ru",
    );
    expect(readView(search, story)).toEqual({ view, notices: [] });
    expect(datasetOf(search)).toBe("small-story");
  });

  it("is the opening day at two months a second where it says nothing", () => {
    expect(readView("", story)).toEqual({ view: plain, notices: [] });
    expect(writeView(story, plain)).toBe("?dataset=small-story&date=1922-01-01");
  });

  it("shows the usual where the story has no such column, or none that can be seen so, and says so", () => {
    const search = "?colour=attribute:nobody&size=attribute:Party&tie-width=weight";
    expect(readView(search, story).view).toMatchObject({ colour: null, size: null, tieWidth: null });
    expect(noticesOf(search)).toHaveLength(3);
    expect(noticesOf("?colour=attribute:nobody")[0]).toContain("colour=attribute:nobody");
  });

  it("takes the nearest date to one that does not exist or lies outside, and says so", () => {
    expect(dateOf("?date=1926-13-01")).toBe("1926-01-01");
    expect(dateOf("?date=1926-02-30")).toBe("1926-02-01");
    expect(dateOf("?date=1939-09-01")).toBe("1929-12-31");
    expect(dateOf("?date=soon")).toBe("1922-01-01");
    expect(noticesOf("?date=1939-09-01")).toEqual([
      "1 September 1939 is outside the story; 31 December 1929 is shown instead.",
    ]);
    expect(noticesOf("?date=1926-02-30")).toEqual([
      "“1926-02-30” is not a valid date; 1 February 1926 is shown instead.",
    ]);
  });

  it("takes the nearest speed, and says so", () => {
    expect(readView("?speed=99", story).view.monthsPerSecond).toBe(120);
    expect(noticesOf("?speed=99")).toHaveLength(1);
  });

  it.each(["?pins=nobody:0.5:0.5", "?pins=trotsky:3:1", "?seed=-1", "?seed=x", "?layout=upside-down"])(
    "lays the network out as usual for %s, and says so",
    (search) => {
      const { layout, seed, pins } = readView(search, story).view;
      expect({ layout, seed, pins }).toEqual({ layout: null, seed: 0, pins: [] });
      expect(noticesOf(search)).toHaveLength(1);
    },
  );

  it.each(["?select=actor:nobody", "?select=planet:mars", "?select=actor"])(
    "selects nothing for %s, which the story does not hold, and says so",
    (search) => {
      expect(readView(search, story).view.selection).toBeNull();
      expect(noticesOf(search)).toHaveLength(1);
    },
  );

  it.each([
    "?view=globe",
    "?split=5",
    "?split=wide",
    "?panel=kitchen",
    "?strip=tease",
    "?semantics=vague",
    "?table=chairs",
    "?stances=nothing",
    "?theme=pink",
    "?lang=tlh",
    "?direction=up",
  ])("leaves out %s, and says so", (search) => {
    expect(readView(search, story).view).toEqual(plain);
    expect(noticesOf(search)).toHaveLength(1);
  });

  it("keeps of two views the one that there is, and never one view twice", () => {
    expect(readView("?view=table,globe", story).view.views).toEqual(["table"]);
    expect(readView("?view=table,table", story).view.views).toEqual(["table"]);
  });

  it("tells steps, which Back undoes, from changes that it does not", () => {
    expect(isStep(plain, { ...plain, selection: { kind: "actor", id: "trotsky" } }, story)).toBe(true);
    expect(isStep(plain, { ...plain, split: 30, theme: "dark" }, story)).toBe(false);
  });
});
