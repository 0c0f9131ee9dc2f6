import { describe, expect, it } from "vitest";
import type { Position, Stance } from "../model/argument.ts";
import type { Dataset } from "../model/dataset.ts";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import type { Certainty } from "../time/interval.ts";
import { withAgreementTies } from "./agreement-ties.ts";
import { networkAsOf } from "./network-as-of.ts";
import { applyReadingAndFilter } from "./reading-and-filter.ts";
import { NO_FILTER } from "./story-filter.ts";
import { indexStory } from "./story-index.ts";

type Said = readonly [actor: string, stance: Stance, argument: string, from: string, to: string];

function position([actor, stance, argument, from, to]: Said, number: number): Position {
  return { ...fact(`q${number}`, from, to), citations: [`p${number}`], actor, argument, stance };
}

function storyOf(...said: readonly Said[]): Dataset {
  return smallStory({ actors: ["ann", "bob", "cat"], positions: said.map(position) });
}

/** The ties of a day, as `ann ALLIED bob`. */
function tiesOn(dataset: Dataset, day: string, certainty: Certainty = "CERTAIN"): readonly string[] {
  const { ties } = networkAsOf(indexStory(withAgreementTies(dataset)), parseCalendarDate(day), certainty);
  return ties.map(({ fact: { a, kind, b } }) => `${a} ${kind} ${b}`).sort();
}

describe("ties of agreement", () => {
  it("join who agrees and part who disagrees, on every day as the positions of that day say", () => {
    const story = storyOf(
      ["ann", "SUPPORTS", "x", "1923", "1926"],
      ["bob", "SUPPORTS", "x", "1922-01-01", ""],
      ["cat", "REJECTS", "x", "1924-01-01", ""],
      ["ann", "REJECTS", "x", "1927-01-01", ""],
    );
    expect(tiesOn(story, "1922-06-01")).toEqual([]);
    expect(tiesOn(story, "1922-06-01", "POSSIBLE")).toEqual([]);
    expect(tiesOn(story, "1923-06-01", "POSSIBLE")).toEqual(["ann ALLIED bob"]);
    expect(tiesOn(story, "1923-06-01")).toEqual([]);
    expect(tiesOn(story, "1924-06-01")).toEqual(["ann ALLIED bob", "ann OPPOSED cat", "bob OPPOSED cat"]);
    expect(tiesOn(story, "1926-12-31")).toEqual(["bob OPPOSED cat"]);
    expect(tiesOn(story, "1928-01-01")).toEqual(["ann ALLIED cat", "ann OPPOSED bob", "bob OPPOSED cat"]);
  });

  it("follow the greater number of arguments; where both are equal there is none", () => {
    const begin = (actor: string, stance: Stance, argument: string, year: number): Said => [
      actor,
      stance,
      argument,
      `${year}-01-01`,
      "",
    ];
    const story = storyOf(
      begin("ann", "SUPPORTS", "x", 1922),
      begin("bob", "SUPPORTS", "x", 1922),
      begin("ann", "SUPPORTS", "y", 1922),
      begin("bob", "REJECTS", "y", 1923),
      begin("ann", "REJECTS", "z", 1922),
      begin("bob", "SUPPORTS", "z", 1924),
      // Who supports and rejects at once has no stance.
      begin("bob", "REJECTS", "z", 1925),
    );
    const days = ["1922-02-01", "1923-02-01", "1924-02-01", "1925-02-01"];
    expect(days.map((day) => tiesOn(story, day))).toEqual([["ann ALLIED bob"], [], ["ann OPPOSED bob"], []]);
  });

  it("cite what their positions cite, and are no better known than the weakest of them", () => {
    const sure = storyOf(
      ["ann", "SUPPORTS", "x", "1923-01-01", "1924-01-01"],
      ["bob", "SUPPORTS", "x", "1923-01-01", "1924-01-01"],
      ["ann", "SUPPORTS", "y", "1925-01-01", ""],
    );
    const weak = {
      ...sure,
      positions: sure.positions.map((one, place) =>
        place === 1 ? { ...one, basis: "INFERRED" as const } : one,
      ),
    };
    const { ties, agreementTies } = withAgreementTies(weak);
    expect(ties).toHaveLength(1);
    expect(ties[0]).toMatchObject({
      kind: "ALLIED",
      citations: ["p0", "p1"],
      basis: "INFERRED",
      validFromEdtf: "1923-01-01",
      validToEdtf: "1924-01-01",
    });
    expect(agreementTies).toEqual({ least: 1 });
  });

  it("are of the positions that a reading prefers and a filter leaves", () => {
    const base = storyOf(
      ["ann", "SUPPORTS", "x", "1923-01-01", ""],
      ["bob", "SUPPORTS", "x", "1923-01-01", ""],
    );
    const rival: Position = {
      ...fact("r", "1923-01-01", "", "q1"),
      actor: "bob",
      argument: "x",
      stance: "REJECTS",
    };
    const story = withAgreementTies({ ...base, positions: [...base.positions, rival] });
    const day = parseCalendarDate("1924-01-01");
    const kindIn = (reading: string | null, bases: typeof NO_FILTER.bases): readonly string[] => {
      const { index } = applyReadingAndFilter(indexStory(story), {
        reading,
        filter: { ...NO_FILTER, bases },
      });
      return networkAsOf(index, day).ties.map(({ fact: { kind } }) => kind);
    };
    expect(kindIn(null, [])).toEqual(["ALLIED"]);
    expect(kindIn("another", [])).toEqual(["OPPOSED"]);
    expect(kindIn(null, ["EXPLICIT"])).toEqual(["ALLIED"]);
    expect(kindIn(null, ["ATTRIBUTED"])).toEqual([]);
  });

  it("are made for no story that has ties of its own, and take more of the same where they are too many", () => {
    const told = { ...storyOf(["ann", "SUPPORTS", "x", "", ""], ["bob", "SUPPORTS", "x", "", ""]) };
    const withTie = {
      ...told,
      ties: [{ ...fact("t", "", ""), kind: "OPPOSED" as const, a: "ann", b: "cat" }],
    };
    expect(withAgreementTies(withTie)).toBe(withTie);
    const actors = Array.from({ length: 220 }, (_, number) => `a${String(number).padStart(3, "0")}`);
    const positions = actors.flatMap((actor, number) =>
      ["x", ...(number < 3 ? ["y"] : [])].map(
        (argument): Position => ({
          ...fact(`${actor}-${argument}`, "", ""),
          actor,
          argument,
          stance: "SUPPORTS",
        }),
      ),
    );
    const { ties, agreementTies } = withAgreementTies(smallStory({ actors, positions }));
    expect(agreementTies).toEqual({ least: 2 });
    expect(ties.map(({ a, b }) => `${a} ${b}`)).toEqual(["a000 a001", "a000 a002", "a001 a002"]);
  });
});
