import { describe, expect, it } from "vitest";
import type { LinkKind } from "../model/argument.ts";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { argumentsAsOf } from "./arguments-as-of.ts";

const on = parseCalendarDate;
const claim = (id: string) => ({ id, title: id, text: `${id}.`, names: {}, citations: ["p1"] });
const link = (id: string, kind: LinkKind, from: string, to: string, since: string) => ({
  ...fact(id, since, ""),
  kind,
  from,
  to,
});
const position = (
  actor: string,
  argument: string,
  stance: "SUPPORTS" | "REJECTS",
  from: string,
  to: string,
) => ({
  ...fact(`${actor}-${argument}-${from}`, from, to),
  actor,
  argument,
  stance,
});

const index = indexStory(
  smallStory({
    actors: ["a", "b"],
    arguments: ["world-revolution", "one-country", "premise", "unheld"].map(claim),
    argumentLinks: [
      link("l1", "ATTACKS", "world-revolution", "one-country", "1925-01-01"),
      link("l2", "SUPPORTS", "premise", "one-country", ""),
    ],
    positions: [
      position("a", "world-revolution", "SUPPORTS", "1922-01-01", "1928-01-01"),
      position("b", "one-country", "SUPPORTS", "1924-12-01", ""),
      position("a", "one-country", "REJECTS", "1925-01-01", ""),
    ],
  }),
);

describe("arguments as of a day", () => {
  it("are those on which someone holds a position, and those nobody ever holds but a link brings in", () => {
    const ids = (date: string) => argumentsAsOf(index, on(date)).arguments.map(({ argument }) => argument.id);
    expect(ids("1924-11-30")).toEqual(["premise", "world-revolution"]);
    expect(ids("1924-12-01")).toEqual(["one-country", "premise", "world-revolution"]);
    expect(ids("1928-01-01")).toEqual(["one-country", "premise"]);
  });

  it("mark those of whom only others say so, unless they say so themselves as well", () => {
    const said = (actor: string, from: string, basis: "ATTRIBUTED" | "EXPLICIT") => ({
      ...position(actor, "premise", "SUPPORTS", from, ""),
      basis,
    });
    const reported = indexStory({
      ...index.dataset,
      positions: [
        said("a", "1923-01-01", "ATTRIBUTED"),
        said("b", "1923-01-01", "ATTRIBUTED"),
        said("b", "1924-01-01", "EXPLICIT"),
      ],
    });
    const attributed = (date: string) =>
      argumentsAsOf(reported, on(date)).arguments.find(({ argument }) => argument.id === "premise")
        ?.attributed;
    expect(attributed("1923-06-01")).toEqual(["a", "b"]);
    expect(attributed("1924-06-01")).toEqual(["a"]);
  });

  it("fall when a link of attack begins and stand again when nobody holds the attacker", () => {
    const state = (date: string) =>
      argumentsAsOf(index, on(date)).arguments.find(({ argument }) => argument.id === "one-country");
    expect(state("1924-12-31")).toMatchObject({
      accepted: true,
      strength: 1,
      supporters: ["b"],
      opponents: [],
    });
    expect(state("1925-01-01")).toMatchObject({
      accepted: false,
      strength: 0.5,
      opponents: ["a"],
      explanation: {
        reason: "DEFEATED",
        decisive: [{ attack: { from: "world-revolution", route: "DIRECT" } }],
      },
    });
    expect(state("1928-01-01")?.accepted).toBe(true);
  });

  it("that support what falls fall with it only where support is read as entailment", () => {
    const premise = (support: "DEDUCTIVE" | "IGNORED") =>
      argumentsAsOf(index, on("1926-01-01"), "GROUNDED", { support }).arguments.find(
        ({ argument }) => argument.id === "premise",
      );
    expect(premise("DEDUCTIVE")).toMatchObject({
      accepted: false,
      explanation: { decisive: [{ attack: { route: "MEDIATED", links: ["l2", "l1"] } }] },
    });
    expect(premise("IGNORED")?.accepted).toBe(true);
  });

  it("on a day with nothing said are none, and the empty set is the one extension", () => {
    const bare = indexStory(smallStory({ actors: [] }));
    expect(argumentsAsOf(bare, on("1925-01-01"), "STABLE")).toMatchObject({
      arguments: [],
      extensions: [[]],
    });
  });
});
