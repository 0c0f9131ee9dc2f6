import { type Change, type ChangeKind, describeChange, indexStory } from "@entente/core";
import { describe, expect, it } from "vitest";
import { createWords } from "../language/words.ts";
import { de } from "../messages/de/index.ts";
import { en } from "../messages/en/index.ts";
import { ru } from "../messages/ru/index.ts";
import { smallStory } from "../story/small-story.testing.ts";
import { captionInWords, changeInWords } from "./change-in-words.ts";

const { index } = smallStory();
const KINDS: readonly ChangeKind[] = [
  "FACTION_FORMED",
  "FACTION_DISSOLVED",
  "JOINED",
  "LEFT_FACTION",
  "TIE_BEGAN",
  "TIE_ENDED",
  "POSITION_TAKEN",
  "POSITION_DROPPED",
];

/** Changes of every kind, known to the day and not, about both kinds of ties and both stances. */
const changes = KINDS.flatMap((kind) =>
  [0, 300].flatMap((doubt) =>
    (["ALLIED", "OPPOSED"] as const).map((tie): Change => {
      const [isFaction, isTie, isPosition] = ["FACTION", "TIE", "POSITION"].map((word) =>
        kind.startsWith(word),
      );
      return {
        kind,
        date: index.dataset.period.from,
        id: "x",
        actors: isFaction ? [] : ["Anna", "Boris"],
        faction: isTie || isPosition ? null : "left",
        argument: isPosition ? "peace" : null,
        tie: isTie ? tie : null,
        stance: isPosition ? (tie === "ALLIED" ? "SUPPORTS" : "REJECTS") : null,
        event: null,
        doubt,
        citations: [],
      };
    }),
  ),
);

it.each([
  ["en", en],
  ["de", de],
  ["ru", ru],
] as const)("a change is told on the page as on a sheet, in %s", (language, messages) => {
  const words = createWords(language, messages);
  expect(changes.map((change) => changeInWords(change, index, words))).toEqual(
    changes.map((change) => describeChange(change, index, language)),
  );
});

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
    expect(told(1540).split("; ")).toHaveLength(5);
    expect(told(1540)).toMatch(/; and 1,536 more\.$/);
    expect(told(5)).toMatch(/; and 1 more\.$/);
  });
});
