import { describe, expect, it } from "vitest";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { captionsOf } from "../story/caption.ts";
import { logChanges } from "../story/change.ts";
import { applyReadingAndFilter, WHOLE_STORY } from "../story/reading-and-filter.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { parseUncertainDate } from "../time/uncertain-date.ts";
import { describeChange } from "./change-phrases.ts";
import { sheetWords } from "./sheet-phrases.ts";

const index = indexStory(
  smallStory({
    actors: ["Anna", "Boris"],
    factions: [
      { ...fact("left", "1923-01-01", "1926-01-01"), name: "The Left", names: {}, side: "LEFT" as const },
    ],
    memberships: [{ ...fact("m", "1923-02-01", "1925-12-01"), actor: "Anna", faction: "left" }],
    ties: [{ ...fact("t", "1923-03-01", "1925-11-01"), kind: "OPPOSED" as const, a: "Anna", b: "Boris" }],
    arguments: [{ id: "x", title: "Peace", text: "Peace.", names: {}, citations: ["p1"] }],
    positions: [
      { ...fact("p", "1923-04-01", "1925-10-01"), actor: "Boris", argument: "x", stance: "REJECTS" as const },
    ],
    events: [
      {
        id: "e",
        name: "A plenum",
        names: {},
        date: parseUncertainDate("1922-05-01"),
        headline: null,
        detail: null,
        basis: "EXPLICIT" as const,
        citations: ["p1"],
        reading: null,
        rivalOf: null,
        note: null,
      },
    ],
  }),
);

describe("a change in a sentence", () => {
  it.each([
    [
      "en",
      [
        "A plenum",
        "The Left forms",
        "Anna joins The Left",
        "Anna and Boris are opposed",
        "Boris rejects: Peace",
        "Boris no longer rejects: Peace",
        "Anna and Boris are no longer opposed",
        "Anna leaves The Left",
        "The Left dissolves",
      ],
    ],
    [
      "de",
      [
        "A plenum",
        "The Left entsteht",
        "The Left: Anna kommt hinzu",
        "Anna und Boris sind verfeindet",
        "Boris lehnt ab: Peace",
        "Boris lehnt nicht mehr ab: Peace",
        "Anna und Boris sind nicht mehr verfeindet",
        "The Left: Anna scheidet aus",
        "The Left löst sich auf",
      ],
    ],
    [
      "ru",
      [
        "A plenum",
        "Возникает лагерь: The Left",
        "The Left: присоединяется Anna",
        "Anna и Boris — противники",
        "Boris отвергает: Peace",
        "Boris больше не отвергает: Peace",
        "Anna и Boris больше не противники",
        "The Left: уходит Anna",
        "Распадается лагерь: The Left",
      ],
    ],
  ] as const)("says who, what and with whom in %s", (language, sentences) => {
    expect(logChanges(index).changes.map((change) => describeChange(change, index, language))).toEqual(
      sentences,
    );
  });

  it.each([
    [
      "en",
      [
        "The Left has formed by now",
        "Anna has joined The Left by now",
        "Anna and Boris are opposed by now",
        "Boris rejects by now: Peace",
        "Boris may no longer reject: Peace",
        "Anna and Boris may no longer be opposed",
        "Anna may have left The Left",
        "The Left may have dissolved",
      ],
    ],
    [
      "de",
      [
        "The Left besteht inzwischen",
        "The Left: Anna gehört inzwischen dazu",
        "Anna und Boris sind inzwischen verfeindet",
        "Boris lehnt inzwischen ab: Peace",
        "Boris lehnt vielleicht nicht mehr ab: Peace",
        "Anna und Boris sind vielleicht nicht mehr verfeindet",
        "The Left: Anna gehört vielleicht nicht mehr dazu",
        "The Left besteht vielleicht nicht mehr",
      ],
    ],
    [
      "ru",
      [
        "Лагерь уже есть: The Left",
        "The Left: уже состоит Anna",
        "Anna и Boris — уже противники",
        "Boris уже отвергает: Peace",
        "Boris, возможно, больше не отвергает: Peace",
        "Anna и Boris, возможно, больше не противники",
        "The Left: возможно, больше не состоит Anna",
        "Лагеря, возможно, уже нет: The Left",
      ],
    ],
  ] as const)("tells what happened from what is only certain, or no longer, in %s", (language, sentences) => {
    const changes = logChanges(index).changes.filter(({ kind }) => kind !== "EVENT");
    const vague = changes.map((change) => ({ ...change, doubt: 15 }));
    expect(vague.map((change) => describeChange(change, index, language))).toEqual(sentences);
    const meeting = changes.map((change) => ({ ...change, doubt: 14 }));
    expect(meeting.map((change) => describeChange(change, index, language))).toEqual(
      changes.map((change) => describeChange(change, index, language)),
    );
  });

  it("stands on a sheet in the language of the sheet", () => {
    const caption = captionsOf(index, logChanges(index)).at(parseCalendarDate("1923-03-01"));
    if (caption === null) throw new Error("nothing is told");
    const page = { address: "http://127.0.0.1/", view: WHOLE_STORY };
    const headline = (language: "en" | "de"): string =>
      sheetWords(applyReadingAndFilter(index, WHOLE_STORY), language, page).caption(caption).headline;
    expect([headline("en"), headline("de")]).toEqual([
      "Anna and Boris are opposed.",
      "Anna und Boris sind verfeindet.",
    ]);
  });
});
