import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { type CalendarDate, parseCalendarDate } from "../time/calendar-date.ts";
import { argumentChangeDates, argumentMomentAt } from "./argument-standing.ts";

const claim = (id: string) => ({ id, title: id, text: id, names: {}, citations: ["p1"] });
const link = (from: string, to: string, kind: "ATTACKS" | "SUPPORTS") => ({
  ...fact(`${from}-${to}`, "", ""),
  kind,
  from,
  to,
});
const holds = (
  actor: string,
  argument: string,
  from: string,
  to: string,
  stance: "SUPPORTS" | "REJECTS" = "SUPPORTS",
) => ({
  ...fact(`${actor}-${argument}-${from}`, from, to),
  actor,
  argument,
  stance,
});

const index = indexStory(
  smallStory({
    actors: ["a", "b", "c"],
    factions: [{ ...fact("left", "", ""), name: "Left", names: {}, side: "LEFT" }],
    memberships: [{ ...fact("m", "1924-01-01", ""), actor: "a", faction: "left" }],
    arguments: [claim("x"), claim("y"), claim("z")],
    argumentLinks: [link("x", "y", "ATTACKS"), link("y", "x", "ATTACKS"), link("z", "y", "SUPPORTS")],
    positions: [
      holds("a", "x", "1923-01-01", ""),
      holds("b", "x", "1923", "", "REJECTS"),
      holds("b", "y", "1924-01-01", "1926-01-01"),
      holds("c", "z", "1927", ""),
    ],
  }),
);
const at = (text: string): CalendarDate => parseCalendarDate(text);
const standing = (date: string, id: string, semantics: "GROUNDED" | "PREFERRED" = "GROUNDED") =>
  argumentMomentAt(index, at(date), semantics).standings.find(({ argument }) => argument.id === id);

describe("the arguments of a story on one day", () => {
  it("come when they are first held, and are past when nobody holds them", () => {
    expect(standing("1923-06-01", "y")?.presence).toBe("COMING");
    expect(standing("1924-01-01", "y")?.presence).toBe("CERTAIN");
    expect(standing("1926-01-01", "y")?.presence).toBe("PAST");
    expect(standing("1927-06-01", "z")).toMatchObject({ presence: "POSSIBLE", state: null, standing: null });
  });

  it("are undecided in a dispute without end, and credible where more than one view can stand", () => {
    expect(standing("1925-01-01", "x")?.standing).toBe("UNDECIDED");
    expect(standing("1925-01-01", "x", "PREFERRED")).toMatchObject({ standing: "CREDIBLE", extensions: 1 });
    expect(argumentMomentAt(index, at("1925-01-01"), "PREFERRED").extensions).toBe(2);
    expect(standing("1923-06-01", "x")?.standing).toBe("ACCEPTED");
  });

  it("have their holders with faction and certainty of that day", () => {
    expect(standing("1923-06-01", "x")?.holders).toEqual([
      { actor: "a", stance: "SUPPORTS", certainty: "CERTAIN", faction: null, isAttributed: false },
      { actor: "b", stance: "REJECTS", certainty: "POSSIBLE", faction: null, isAttributed: false },
    ]);
    expect(standing("1924-01-01", "x")?.holders).toEqual([
      { actor: "a", stance: "SUPPORTS", certainty: "CERTAIN", faction: "left", isAttributed: false },
      { actor: "b", stance: "REJECTS", certainty: "CERTAIN", faction: null, isAttributed: false },
    ]);
  });

  it("are joined by links between arguments on the table alone", () => {
    const links = (date: string) =>
      argumentMomentAt(index, at(date), "GROUNDED").links.map(({ fact: { id } }) => id);
    expect(links("1923-06-01")).toEqual([]);
    expect(links("1925-01-01")).toEqual(["x-y", "y-x"]);
  });

  it("do not differ between two change dates", () => {
    const dates = argumentChangeDates(index);
    dates.forEach((date, place) => {
      const next = dates[place + 1];
      if (next === undefined) return;
      const [first, last] = [date, (next - 1) as CalendarDate].map((day) => {
        const { asOf: _, map: __, ...moment } = argumentMomentAt(index, day, "PREFERRED");
        return moment;
      });
      expect(last).toEqual(first);
    });
  });
});
