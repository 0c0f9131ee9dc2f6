import { formatCalendarDate, indexStory, type Position, withAgreementTies } from "@entente/core";
import { describe, expect, it } from "vitest";
import { SMALL_DATASET } from "../story/small-story.testing.ts";
import { prepareStory, type Story } from "../story/story.ts";
import { readView, writeView } from "./permalink.ts";
import { viewsWithContent } from "./view-content.ts";

const { ties } = SMALL_DATASET;
const [tie] = ties;
if (tie === undefined) throw new Error("the small story has no tie");

const argument = { id: "x", title: "X", text: "X.", names: {}, citations: [] };
const positions = ["kamenev", "trotsky"].map(
  (actor): Position => ({ ...tie, id: `q-${actor}`, actor, argument: "x", stance: "SUPPORTS" }),
);

function storyWith(changes: Partial<typeof SMALL_DATASET>): Story {
  return prepareStory(indexStory(withAgreementTies({ ...SMALL_DATASET, ties: [], ...changes })));
}

describe("a first visit", () => {
  it.each([
    ["ties", { ties }, ["network"], "actors", ["network", "storyline", "table"]],
    [
      "positions alone",
      { positions, arguments: [argument] },
      ["argument-map", "table"],
      "positions",
      ["network", "storyline", "argument-map", "table"],
    ],
    [
      "arguments alone",
      { arguments: [argument] },
      ["argument-map", "table"],
      "actors",
      ["argument-map", "table"],
    ],
    ["actors alone", {}, ["table"], "actors", ["table"]],
  ] as const)("of a story of %s opens what it has to show", (_, changes, views, kind, filled) => {
    const story = storyWith(changes);
    const { view, notices } = readView("", story);
    expect(view.views).toEqual(views);
    expect(view.table.kind).toBe(kind);
    expect(formatCalendarDate(view.date)).toBe(kind === "positions" ? "1923-01-01" : "1922-01-01");
    expect(viewsWithContent(story)).toEqual(filled);
    expect(notices).toEqual([]);
    // What opens by itself is not in the address, and what the reader chose instead is.
    expect(writeView(story, view)).toBe(`?dataset=small-story&date=${formatCalendarDate(view.date)}`);
    const chosen = writeView(story, { ...view, views: ["storyline"] });
    expect(readView(chosen, story).view.views).toEqual(["storyline"]);
  });
});
