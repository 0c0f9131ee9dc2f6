import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { formatCalendarDate } from "../time/calendar-date.ts";
import { factionMoves } from "./faction-move.ts";
import { leadAndLag } from "./lead-and-lag.ts";

const tie = (kind: "ALLIED" | "OPPOSED", from: string, to: string) => ({
  ...fact(`${kind}-${from}`, from, to),
  kind,
  a: "a",
  b: "b",
});
const position = (actor: string, sign: "+" | "-", argument: string, from: string, to: string) => ({
  ...fact(`${actor}${sign}${argument}-${from}`, from, to),
  actor,
  argument,
  stance: sign === "+" ? ("SUPPORTS" as const) : ("REJECTS" as const),
});
const membership = (actor: string, faction: string, from: string, to: string) => ({
  ...fact(`${actor}-${faction}-${from}`, from, to),
  actor,
  faction,
});

describe("lead and lag", () => {
  const told = (ties: ReturnType<typeof tie>[], positions: ReturnType<typeof position>[]) =>
    leadAndLag(indexStory(smallStory({ actors: ["a", "b"], ties, positions }))).map(
      ({ direction, order, lagDays, tieTurned, stanceTurned }) => [
        direction,
        order,
        lagDays,
        tieTurned === null ? null : formatCalendarDate(tieTurned),
        stanceTurned === null ? null : formatCalendarDate(stanceTurned),
      ],
    );

  it("says that arguments led where the views parted before the tie did", () => {
    expect(
      told(
        [tie("ALLIED", "1923-01-01", "1925-06-11"), tie("OPPOSED", "1925-06-11", "")],
        [
          position("a", "+", "x", "1923-01-01", ""),
          position("b", "+", "x", "1923-01-01", "1925-05-01"),
          position("b", "-", "x", "1925-06-01", ""),
        ],
      ),
    ).toEqual([["APART", "STANCE_FIRST", 10, "1925-06-11", "1925-06-01"]]);
  });

  it("says that the tie turned alone where the views stayed", () => {
    expect(
      told(
        [
          tie("OPPOSED", "1923-01-01", "1925-12-01"),
          tie("ALLIED", "1926-04-06", "1927-12-18"),
          tie("OPPOSED", "1928-01-01", ""),
        ],
        [position("a", "+", "x", "1923-01-01", ""), position("b", "-", "x", "1923-01-01", "")],
      ),
    ).toEqual([
      ["TOGETHER", "TIE_ONLY", null, "1926-04-06", null],
      ["APART", "TIE_ONLY", null, "1928-01-01", null],
    ]);
  });

  it("matches each turn once, with the nearest in the same direction", () => {
    expect(
      told(
        [tie("OPPOSED", "1923-01-01", "1926-04-06"), tie("ALLIED", "1926-04-06", "")],
        [
          position("a", "+", "x", "1923-01-01", ""),
          position("b", "-", "x", "1923-01-01", "1924-01-01"),
          position("b", "+", "x", "1924-01-01", "1925-01-01"),
          position("b", "-", "x", "1925-01-01", "1926-04-08"),
          position("b", "+", "x", "1926-04-08", ""),
        ],
      ),
    ).toEqual([
      ["TOGETHER", "STANCE_ONLY", null, null, "1924-01-01"],
      ["APART", "STANCE_ONLY", null, null, "1925-01-01"],
      ["TOGETHER", "TIE_FIRST", -2, "1926-04-06", "1926-04-08"],
    ]);
  });
});

describe("moves between factions", () => {
  const moves = (memberships: ReturnType<typeof membership>[], positions: ReturnType<typeof position>[]) =>
    factionMoves(indexStory(smallStory({ actors: ["a"], memberships, positions })));

  it("that keep the view are told from those that reverse one", () => {
    const factions = [
      membership("a", "triumvirs", "1923-01-01", "1925-06-01"),
      membership("a", "united", "1926-04-06", ""),
    ];
    const kept = moves(factions, [position("a", "-", "nep", "1924-01-01", "")]);
    expect(kept).toMatchObject([
      { actor: "a", left: ["triumvirs"], joined: ["united"], kept: ["nep"], reversed: [], keptTheView: true },
    ]);
    expect(kept.map(({ leftOn, joinedOn }) => [leftOn, joinedOn].map(formatCalendarDate))).toEqual([
      ["1925-06-01", "1926-04-06"],
    ]);
    const reversed = moves(factions, [
      position("a", "-", "nep", "1924-01-01", "1925-12-01"),
      position("a", "+", "nep", "1925-12-01", ""),
      position("a", "+", "china", "1927-01-01", ""),
    ]);
    expect(reversed).toMatchObject([{ kept: [], reversed: ["nep"], keptTheView: false }]);
  });

  it("are not made by joining a second faction, nor by leaving one of two", () => {
    expect(
      moves(
        [membership("a", "left", "1923-01-01", ""), membership("a", "united", "1926-04-06", "1927-12-02")],
        [],
      ),
    ).toEqual([]);
  });
});
