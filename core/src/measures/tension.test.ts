import { describe, expect, it } from "vitest";
import { fact, PERIOD, smallStory } from "../model/small-story.testing.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { tensionOver, tensionSpans } from "./tension.ts";

const index = indexStory(
  smallStory({
    actors: ["a", "b", "c"],
    ties: [
      { ...fact("ab", "1923-01-01", ""), kind: "ALLIED", a: "a", b: "b" },
      { ...fact("bc", "1923-01-01", ""), kind: "ALLIED", a: "b", b: "c" },
      { ...fact("ac", "1924-01-01/1924-07-01", ""), kind: "OPPOSED", a: "a", b: "c" },
    ],
  }),
);
const at = (day: string) => {
  const date = parseCalendarDate(day);
  const span = tensionSpans(index).find(({ from, to }) => from <= date && date < to);
  if (span === undefined) throw new Error(`no span on ${day}`);
  return tensionOver(index, span);
};

describe("tension", () => {
  it("covers the period in spans without a gap", () => {
    const spans = tensionSpans(index);
    expect(spans[0]?.from).toBe(PERIOD.from);
    expect(spans.at(-1)?.to).toBe(PERIOD.to);
    expect(spans.slice(1).every(({ from }, place) => from === spans[place]?.to)).toBe(true);
    expect(spans).toHaveLength(4);
  });

  it("is nothing among allies, and one where two allies of one oppose each other", () => {
    expect(at("1923-06-01").frustrationIndex).toEqual({ value: 0, min: 0, max: 0 });
    expect(at("1925-01-01")).toMatchObject({
      frustrationIndex: { value: 1, min: 1, max: 1 },
      unbalancedShare: { value: 1, min: 1, max: 1 },
    });
  });

  it("has the range of what is possible while a tie may have begun", () => {
    expect(at("1924-03-01")).toMatchObject({
      frustrationIndex: { value: 0, min: 0, max: 1 },
      unbalancedShare: { value: null, min: 1, max: 1 },
    });
  });
});
