import { describe, expect, it } from "vitest";
import type { Side } from "../model/faction.ts";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { formatCalendarDate, parseCalendarDate, yearMonthDay } from "../time/calendar-date.ts";
import { chronicleOf, dateAtShare, shareOf } from "./chronicle.ts";

const faction = (id: string, side: Side, from: string, to: string) => ({
  ...fact(id, from, to),
  name: id,
  names: {},
  side,
});
const story = smallStory({
  actors: [],
  factions: [
    faction("centre", "CENTRE", "1922", "1925-08"),
    faction("left", "LEFT", "1923-10-08", "1926-04-06/1926-04-09"),
    faction("united", "LEFT", "1926-04-06/1926-04-09", "1927-12-02"),
  ],
});
const { lanes, rows, marks } = chronicleOf(indexStory(story));
const lane = (id: string) => lanes.find((one) => one.id === id);

describe("the lanes of a story", () => {
  it("follow each other in a row where their faded ends barely meet", () => {
    expect(rows).toBe(2);
    expect(lane("united")?.row).toBe(lane("left")?.row);
  });

  it("leave a short one the room after it, for its name", () => {
    const short = faction("short", "LEFT", "1925-10", "1926-03");
    const other = chronicleOf(indexStory(smallStory({ actors: [], factions: [...story.factions, short] })));
    const rowOf = (id: string) => other.lanes.find((one) => one.id === id)?.row;
    expect(rowOf("united")).toBe(rowOf("left"));
    expect(rowOf("short")).not.toBe(rowOf("united"));
  });

  it("are of the factions of the period alone", () => {
    const span = { from: parseCalendarDate("1926-06-01"), to: parseCalendarDate("1927-01-01") };
    const within = chronicleOf(indexStory({ ...story, period: span }));
    expect(within.lanes.map(({ id }) => id)).toEqual(["united"]);
    expect(within.rows).toBe(1);
  });

  it("stand left above centre", () => {
    expect(lane("left")?.row).toBeLessThan(lane("centre")?.row ?? 0);
  });

  it("are certain within what is possible", () => {
    const { possible, certain } = lane("united") ?? {};
    expect(certain?.from).toBeGreaterThan(possible?.from ?? 1);
    expect(certain?.to).toBe(possible?.to);
  });

  it("stand over one mark a year, both ends included", () => {
    expect(marks.map(({ date }) => yearMonthDay(date).year)).toEqual([
      1922, 1923, 1924, 1925, 1926, 1927, 1928, 1929, 1930,
    ]);
  });
});

describe("the axis", () => {
  it("gives back the date it was asked for", () => {
    for (const text of ["1922-01-01", "1926-05-01", "1929-12-31"]) {
      const share = shareOf(parseCalendarDate(text) + 0.5, PERIOD);
      expect(formatCalendarDate(dateAtShare(share, PERIOD))).toBe(text);
    }
  });

  it("ends on the last day", () => {
    expect(formatCalendarDate(dateAtShare(1.2, PERIOD))).toBe("1929-12-31");
    expect(formatCalendarDate(dateAtShare(-1, PERIOD))).toBe("1922-01-01");
  });
});
