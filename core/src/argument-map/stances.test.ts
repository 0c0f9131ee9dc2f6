import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { networkAsOf } from "../story/network-as-of.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { stancesIn } from "./stances.ts";

const tie = (a: string, b: string, kind: "ALLIED" | "OPPOSED") => ({
  ...fact(`${a}-${b}`, "", ""),
  kind,
  a,
  b,
});
const holds = (actor: string, stance: "SUPPORTS" | "REJECTS", from = "", to = "") => ({
  ...fact(`${actor}-${stance}`, from, to),
  actor,
  argument: "x",
  stance,
});
const index = indexStory(
  smallStory({
    actors: ["a", "b", "c", "d"],
    arguments: [{ id: "x", title: "x", text: "x", names: {}, citations: ["p1"] }],
    ties: [
      tie("a", "b", "ALLIED"),
      tie("a", "c", "OPPOSED"),
      tie("b", "c", "OPPOSED"),
      tie("c", "d", "ALLIED"),
    ],
    positions: [holds("a", "SUPPORTS"), holds("b", "REJECTS", "1924", ""), holds("c", "SUPPORTS")],
  }),
);
const at = (date: string) => {
  const network = networkAsOf(index, parseCalendarDate(date), "POSSIBLE");
  return stancesIn(index, network, "x");
};

describe("the stances on an argument", () => {
  it("stand out where allies disagree and where opponents agree", () => {
    expect([...at("1926-01-01").across]).toEqual([
      ["a-b", "ALLIES_DISAGREE"],
      ["a-c", "OPPONENTS_AGREE"],
    ]);
    expect([...at("1923-01-01").across]).toEqual([["a-c", "OPPONENTS_AGREE"]]);
  });

  it("tell the possible apart, and leave out who takes none", () => {
    const { byActor } = at("1924-06-01");
    expect([...byActor]).toEqual([
      ["a", { stance: "SUPPORTS", certainty: "CERTAIN" }],
      ["b", { stance: "REJECTS", certainty: "POSSIBLE" }],
      ["c", { stance: "SUPPORTS", certainty: "CERTAIN" }],
    ]);
  });
});
