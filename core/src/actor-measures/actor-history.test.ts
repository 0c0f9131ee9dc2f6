import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { actorHistoriesOver } from "./actor-history.ts";
import { campMeasuresOver } from "./camp-measures.ts";

const on = parseCalendarDate;
const tie = (pair: string, from: string, to: string) => ({
  ...fact(`${pair}-${from}`, from, to),
  kind: pair[1] === "+" ? ("ALLIED" as const) : ("OPPOSED" as const),
  a: pair[0]!,
  b: pair[2]!,
});
const membership = (actor: string, faction: string, from: string, to: string) => ({
  ...fact(`${actor}-${faction}-${from}`, from, to),
  actor,
  faction,
});
const faction = (id: string) => ({ ...fact(id, "", ""), name: id, names: {}, side: "NONE" as const });

const index = indexStory(
  smallStory({
    actors: ["a", "b", "c"],
    ties: [
      tie("a-b", "1922-03-01", "1923-01-01"),
      tie("a+b", "1924-01-01", "1926-01-01"),
      tie("a-b", "1927-01-01", ""),
      tie("b+c", "1924-01-01", ""),
    ],
    factions: [faction("left"), faction("right")],
    memberships: [
      membership("a", "left", "1922-01-01", "1924-01-01"),
      membership("a", "left", "1923-06-01", "1924-07-01"),
      membership("a", "right", "1924-07-01", ""),
      membership("b", "right", "1924-01-01", ""),
      membership("c", "right", "1925-01-01", ""),
    ],
  }),
);

describe("histories of actors", () => {
  it("count switches with a time of neither between, for both", () => {
    const [a, b, c] = actorHistoriesOver(index);
    expect(a?.switches).toEqual([
      { with: "b", direction: "TOGETHER", date: on("1924-01-01") },
      { with: "b", direction: "APART", date: on("1927-01-01") },
    ]);
    expect(b?.switches.map((one) => one.with)).toEqual(["a", "a"]);
    expect(c?.switches).toEqual([]);
  });

  it("count changes of camp, and the days in each once", () => {
    const [a] = actorHistoriesOver(index, { from: on("1924-01-01"), to: on("1925-01-01") });
    expect(a).toMatchObject({ campChanges: 1, switches: [{ direction: "TOGETHER" }] });
    expect(a?.camps).toEqual([
      { faction: "right", days: 184, share: 184 / 366 },
      { faction: "left", days: 182, share: 182 / 366 },
    ]);
    const [whole] = actorHistoriesOver(index, { from: on("1922-01-01"), to: on("1924-07-01") });
    expect(whole?.camps).toEqual([{ faction: "left", days: 912, share: 1 }]);
  });
});

describe("measures of camps", () => {
  it("tell cohesion, former opponents and who came and left", () => {
    const days = ["1924-08-01", "1925-02-01", "1927-02-01"].map(on);
    const right = campMeasuresOver(index, days).map(({ camps }) =>
      camps.find((one) => one.faction === "right"),
    );
    expect(right).toEqual([
      { faction: "right", size: 2, cohesion: 1, innerOpposition: 0, formerOpponents: 1, turnover: null },
      {
        faction: "right",
        size: 3,
        cohesion: 2 / 3,
        innerOpposition: 0,
        formerOpponents: 1 / 3,
        turnover: 1 / 3,
      },
      {
        faction: "right",
        size: 3,
        cohesion: 1 / 3,
        innerOpposition: 1 / 3,
        formerOpponents: 1 / 3,
        turnover: 0,
      },
    ]);
  });

  it("have no shares where there is one member", () => {
    const [day] = campMeasuresOver(index, [on("1922-02-01")]);
    expect(day?.camps).toEqual([
      {
        faction: "left",
        size: 1,
        cohesion: null,
        innerOpposition: null,
        formerOpponents: null,
        turnover: null,
      },
    ]);
  });
});
