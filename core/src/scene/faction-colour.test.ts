import { describe, expect, it } from "vitest";
import type { Faction, Side } from "../model/faction.ts";
import { fact, PERIOD } from "../model/small-story.testing.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { factionColours } from "./faction-colour.ts";

const faction = (id: string, side: Side, from: string, to: string): Faction => ({
  ...fact(id, from, to),
  name: id,
  names: {},
  side,
});
const member = (faction: string, from: string, to: string) => ({
  ...fact(`x--${faction}`, from, to),
  actor: "x",
  faction,
});

describe("the colours of factions", () => {
  it("go to the weightiest first, by side", () => {
    const factions = [faction("small", "LEFT", "1922", ""), faction("great", "LEFT", "1922", "")];
    const colours = factionColours(factions, [member("great", "1922", "")], PERIOD);
    expect([colours.get("great"), colours.get("small")]).toEqual(["vermillion", "purple"]);
  });

  it("are the same for a span of a story as for all of it", () => {
    const factions = [faction("long", "LEFT", "1922", "1925"), faction("late", "LEFT", "1925", "1926")];
    const members = [member("long", "1922", "1925"), member("late", "1925", "1926")];
    const span = { from: parseCalendarDate("1925-03-01"), to: parseCalendarDate("1925-09-01") };
    expect(factionColours(factions, members, span)).toEqual(factionColours(factions, members, PERIOD));
  });

  it("are shared within a side by factions that never meet, rather than taken from another side", () => {
    const factions = [
      faction("first", "CENTRE", "1922", "1924"),
      faction("second", "CENTRE", "1923", "1926"),
      faction("third", "CENTRE", "1927", ""),
    ];
    const colours = factionColours(factions, [], PERIOD);
    expect(colours.get("third")).toBe(colours.get("first"));
    expect(colours.get("second")).not.toBe(colours.get("first"));
  });

  it("tell a faction from the one before it and the one after it, however many follow each other", () => {
    for (const side of ["CENTRE", "NONE", "RIGHT"] as const) {
      const years = Array.from({ length: 16 }, (_, year) => 1900 + year);
      const governments = years.map((year) => faction(`g${year}`, side, `${year}`, `${year + 1}-01-01`));
      const colours = factionColours(governments, [], PERIOD);
      const inOrder = years.map((year) => colours.get(`g${year}`));
      inOrder.forEach((colour, place) => {
        expect(colour).toBeDefined();
        expect(inOrder.slice(place + 1, place + 3)).not.toContain(colour);
      });
      expect(new Set(inOrder).size).toBeGreaterThan(4);
    }
  });

  it("differ for factions that meet while there are colours left", () => {
    const sides: readonly Side[] = ["LEFT", "LEFT", "LEFT", "CENTRE", "CENTRE", "CENTRE", "RIGHT"];
    const factions = sides.map((side, number) => faction(`f${number}`, side, "1922", ""));
    expect(new Set(factionColours(factions, [], PERIOD).values()).size).toBe(7);
  });
});
