import { type Dataset, formatCalendarDate, indexStory, parseCalendarDate } from "@entente/core";
import { describe, expect, it } from "vitest";
import { prepareStory } from "../story.ts";
import { datasetOf, readView, writeView } from "./permalink.ts";

const dataset: Dataset = {
  id: "small-story",
  revision: "r1",
  title: "A small story",
  description: "",
  licence: "CC0-1.0",
  period: { from: parseCalendarDate("1922-01-01"), to: parseCalendarDate("1930-01-01") },
  actors: [
    {
      id: "trotsky",
      name: "Lev Trotsky",
      shortName: "Trotsky",
      names: {},
      kind: "PERSON",
      born: null,
      died: null,
      note: null,
      citations: [],
    },
  ],
  factions: [],
  memberships: [],
  ties: [],
  arguments: [],
  argumentLinks: [],
  positions: [],
  offices: [],
  officeHoldings: [],
  events: [],
  participants: [],
  sources: [],
  passages: [],
  tours: [],
  tourStops: [],
};
const story = prepareStory(indexStory(dataset));
const dateOf = (search: string): string => formatCalendarDate(readView(search, story).view.date);

describe("the address of a view", () => {
  it("restores the view it was written from", () => {
    const view = {
      date: parseCalendarDate("1926-05-01"),
      monthsPerSecond: 6,
      direction: -1 as const,
      selection: { kind: "actor" as const, id: "trotsky" },
    };
    const search = writeView(story, view);
    expect(search).toBe(
      "?dataset=small-story&date=1926-05-01&speed=6&direction=backwards&select=actor:trotsky",
    );
    expect(readView(search, story)).toEqual({ view, notices: [] });
    expect(datasetOf(search)).toBe("small-story");
  });

  it("is the first day at two months a second where it says nothing", () => {
    const { view, notices } = readView("", story);
    expect(view).toEqual({ date: story.first, monthsPerSecond: 2, direction: 1, selection: null });
    expect(notices).toEqual([]);
  });

  it("takes the nearest date to one that does not exist or lies outside, and says so", () => {
    expect(dateOf("?date=1926-13-01")).toBe("1926-01-01");
    expect(dateOf("?date=1926-02-30")).toBe("1926-02-01");
    expect(dateOf("?date=1939-09-01")).toBe("1929-12-31");
    expect(dateOf("?date=soon")).toBe("1922-01-01");
    expect(readView("?date=1939-09-01", story).notices).toHaveLength(1);
  });

  it("takes the nearest speed, and says so", () => {
    const { view, notices } = readView("?speed=99", story);
    expect(view.monthsPerSecond).toBe(24);
    expect(notices).toHaveLength(1);
  });

  it("selects nothing that the story does not hold, and says so", () => {
    for (const search of ["?select=actor:nobody", "?select=planet:mars", "?select=actor"]) {
      const { view, notices } = readView(search, story);
      expect(view.selection).toBeNull();
      expect(notices).toHaveLength(1);
    }
  });
});
