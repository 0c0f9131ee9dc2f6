import { expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { actorRangesAsOf } from "./actor-ranges.ts";

it("the range of a measure is over each possible tie alone, and all together", () => {
  const tie = (kind: "ALLIED" | "OPPOSED", a: string, b: string, from: string) => ({
    ...fact(`${a}-${b}`, from, ""),
    kind,
    a,
    b,
  });
  const index = indexStory(
    smallStory({
      actors: ["a", "b", "c", "d"],
      ties: [
        tie("ALLIED", "a", "b", "1922-02-01"),
        tie("ALLIED", "b", "c", "1924"),
        tie("OPPOSED", "b", "d", "1924"),
      ],
    }),
  );
  const { actors, complete } = actorRangesAsOf(index, parseCalendarDate("1924-05-01"));
  const measuresOf = (actor: string) => actors.find((one) => one.actor === actor)?.measures;
  expect(complete).toBe(true);
  expect(measuresOf("b")).toMatchObject({
    allies: { value: 1, min: 1, max: 2 },
    signedDegree: { value: 1, min: 0, max: 2 },
    betweenness: { value: 0, min: 0, max: 1 },
  });
  expect(measuresOf("d")).toMatchObject({
    opponents: { value: null, min: 1, max: 1 },
    constraint: { value: null, min: null, max: null },
  });
});
