import { formatCalendarDate, parseCalendarDate } from "@entente/core";
import { describe, expect, it } from "vitest";
import { createWords } from "../language/words.ts";
import { en } from "../messages/en/index.ts";
import { smallStory } from "../story/small-story.testing.ts";
import type { View } from "./parameters.ts";
import { readView, shownOf, writeView } from "./permalink.ts";

const story = smallStory();
const words = createWords("en", en);
const view = (search: string): View => readView(search, story).view;
const notices = (search: string): string[] => readView(search, story).notices.map((notice) => notice(words));
const plain = view("");

describe("the days that are compared", () => {
  const between = (value: string): string[] | null => {
    const pair = view(`?between=${value}`).between;
    return pair === null ? null : [pair.from, pair.to].map(formatCalendarDate);
  };

  it("are in order and within the story, whatever the address says", () => {
    expect(between("1926-05-01..1925-01-01")).toEqual(["1925-01-01", "1926-05-01"]);
    expect(between("1900-01-01..1999-01-01")).toEqual(["1922-01-01", "1929-12-31"]);
  });

  it.each([
    "1925-01-01",
    "1925-01-01..",
    "1925-01-01..1925-02-30",
    "a..b",
    "1925-01-01..1926-01-01..1927-01-01",
  ])("are none for %s, and a notice says so", (value) => {
    expect(between(value)).toBeNull();
    expect(notices(`?between=${value}`)).toHaveLength(1);
  });
});

describe("the loop", () => {
  it("is cut to the story", () => {
    expect(view("?loop=1900-01-01..1923-01-01").loop).toEqual({
      from: parseCalendarDate("1922-01-01"),
      to: parseCalendarDate("1923-01-01"),
    });
  });

  it.each(["1925-01-01", "1926-01-01..1925-01-01", "1925-01-01..1925-01-01", "soon..later"])(
    "is none for %s, and a notice says so",
    (value) => {
      expect(view(`?loop=${value}`).loop).toBeNull();
      expect(notices(`?loop=${value}`)).toHaveLength(1);
    },
  );
});

describe("the parameters of a class", () => {
  it("keep in focus what the story has, and say that something was left out", () => {
    const search = "?focus=actor:trotsky,actor:nobody,tie:tie-1";
    expect(view(search).focus).toEqual([
      { kind: "actor", id: "trotsky" },
      { kind: "tie", id: "tie-1" },
    ]);
    expect(notices(search)).toHaveLength(1);
  });

  it("hold at most twelve in focus", () => {
    const search = `?focus=${Array(15).fill("actor:trotsky").join(",")}`;
    expect(view(search).focus).toHaveLength(12);
    expect(notices(search)).toEqual([]);
  });

  it.each(["until=1939-09-01", "until=soon", "present=yes", "tour=A walk:1", "tour=walk:0", "tour=walk"])(
    "ignore %s, and a notice says so",
    (parameter) => {
      expect(view(`?${parameter}`)).toEqual(plain);
      expect(notices(`?${parameter}`)).toHaveLength(1);
    },
  );
});

describe("filter, reading, stances and table", () => {
  it("keep of a filter what the story has", () => {
    const search = "?filter=certain,faction:nowhere";
    expect(view(search).filter).toMatchObject({ certainOnly: true, factions: [] });
    expect(notices(search)).toHaveLength(1);
  });

  it.each(["reading=april-1926", "stances=nothing", "table=ties,year", "filter=unsure"])(
    "ignore %s, and a notice says so",
    (parameter) => {
      expect(view(`?${parameter}`)).toEqual(plain);
      expect(notices(`?${parameter}`)).toHaveLength(1);
    },
  );
});

describe("every parameter", () => {
  it.each([
    "between=1925-01-01..1926-05-01",
    "loop=1924-01-21..1925-01-15",
    "focus=actor:trotsky,tie:tie-1",
    "until=1926-05-01",
    "present=1",
    "tour=walk:2",
    "filter=certain",
    "table=changes,story",
    "semantics=stable",
    "pins=trotsky:0.25:0.5",
    "select=tie:tie-2",
    "view=argument-map,table",
    "split=20",
    "panel=between",
    "strip=balance",
    "layout=still",
    "seed=3",
    "theme=dark",
    "lang=de",
    "direction=backwards",
    "speed=6",
  ])("%s is written as it was read, without a notice", (parameter) => {
    const search = `?dataset=small-story&date=1925-01-01&${parameter}`;
    const sorted = (text: string): string[] => text.slice(1).split("&").toSorted();
    expect(sorted(writeView(story, view(search)))).toEqual(sorted(search));
    expect(notices(search)).toEqual([]);
  });

  it("is left out where it is empty", () => {
    expect(view("?select=&view=&between=&filter=&reading=&tour=&focus=&until=&seed=&loop=&table=")).toEqual(
      plain,
    );
  });
});

describe("what is shown", () => {
  it("is the view without its time and the reader's preferences", () => {
    const { date, monthsPerSecond, direction, loop, theme, language, ...rest } = plain;
    expect(shownOf(plain)).toEqual(rest);
  });
});
