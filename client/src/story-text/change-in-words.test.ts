import { indexStory } from "@entente/core";
import { describe, expect, it } from "vitest";
import { createWords } from "../language/words.ts";
import { en } from "../messages/en/index.ts";
import { smallStory } from "../story/small-story.testing.ts";
import { captionInWords } from "./change-in-words.ts";

describe("a caption of many changes", () => {
  it("tells some of them and counts the others", () => {
    const { log, index } = smallStory();
    const change = log.changes.find(({ kind }) => kind === "TIE_BEGAN");
    if (change === undefined) throw new Error("no tie begins in the story");
    const captionOf = (others: number) => ({
      ...{ since: change.date, date: "1926", event: null, changes: [change], headline: null },
      captioned: [change, ...Array.from({ length: others }, () => change)] as [
        typeof change,
        ...(typeof change)[],
      ],
    });
    const told = (others: number): string =>
      captionInWords(captionOf(others), indexStory(index.dataset), createWords("en", en)).detail ?? "";
    expect(told(3).split("; ")).toHaveLength(3);
    expect(told(3)).not.toContain("more");
    expect(told(1540).split("; ")).toHaveLength(41);
    expect(told(1540)).toMatch(/; 1,500 more changes\.$/);
    expect(told(41)).toMatch(/; one more change\.$/);
  });
});
