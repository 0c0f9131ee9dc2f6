import { describe, expect, it } from "vitest";
import { smallStory } from "../model/small-story.testing.ts";
import { readFilter, writeFilter } from "./reading-and-filter.ts";
import { NO_FILTER } from "./story-filter.ts";
import { indexStory } from "./story-index.ts";

const index = indexStory(smallStory({ actors: ["a"] }));
const [source = ""] = index.sources.keys();

describe("a filter in an address", () => {
  it("is read as it was written", () => {
    const filter = {
      ...NO_FILTER,
      certainOnly: true,
      sides: ["LEFT" as const],
      bases: ["INFERRED" as const],
      sources: [source],
    };
    const text = writeFilter(filter) ?? "";
    expect(text).toBe(`certain,side:LEFT,basis:INFERRED,source:${source}`);
    expect(readFilter(text, index)).toEqual({ filter, unknown: [] });
    expect(writeFilter(NO_FILTER)).toBeNull();
  });

  it("leaves out what the story does not know, and names it", () => {
    expect(readFilter("certain,faction:whigs,side:UP", index)).toEqual({
      filter: { ...NO_FILTER, certainOnly: true },
      unknown: ["faction:whigs", "side:UP"],
    });
  });
});
