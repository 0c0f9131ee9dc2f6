import { describe, expect, it } from "vitest";
import type { Dataset } from "../model/dataset.ts";
import { fact, smallStory } from "../model/small-story.testing.ts";
import { captionsOf } from "../story/caption.ts";
import { logChanges } from "../story/change.ts";
import { applyReadingAndFilter, WHOLE_STORY } from "../story/reading-and-filter.ts";
import { indexStory } from "../story/story-index.ts";
import { addDays, calendarDate } from "../time/calendar-date.ts";
import { exportFileName, metadataOf, provenanceOf } from "./provenance.ts";
import type { SheetLanguage } from "./sheet-language.ts";
import { sheetWords } from "./sheet-phrases.ts";

const zero = calendarDate(1922, 1, 1);
const page = { address: "http://127.0.0.1/", view: WHOLE_STORY };

/** A tie from the eighth day of 1922 on, in a story of some time. */
function storyIn(time: Dataset["time"], from = "1922-01-08"): Dataset {
  const story = smallStory({
    actors: ["anna", "boris"],
    ties: [{ ...fact("t1", from, ""), kind: "ALLIED", a: "anna", b: "boris" }],
  });
  return time === undefined ? story : { ...story, time };
}

function wordsFor(dataset: Dataset, language: SheetLanguage) {
  const index = indexStory(dataset);
  const words = sheetWords(applyReadingAndFilter(index, WHOLE_STORY), language, page);
  const day = addDays(zero, 7);
  const caption = captionsOf(index, logChanges(index)).at(day);
  return { words, day, detail: caption === null ? null : words.caption(caption).detail };
}

describe("the sheets of counted time", () => {
  it.each([
    ["week", 1, "en", "week 7", { small: "week", large: "7" }],
    ["week", 1, "de", "Woche 7", { small: "Woche", large: "7" }],
    ["week", 1, "ru", "неделя 7", { small: "неделя", large: "7" }],
    ["Welle", 1, "en", "wave 7", { small: "wave", large: "7" }],
    ["minute", 0.125, "en", "minute 0.875", { small: "minute", large: "0.875" }],
    ["minute", 0.125, "de", "Minute 0,875", { small: "Minute", large: "0,875" }],
    ["Kapitel", 1, "ru", "Kapitel 7", { small: "Kapitel", large: "7" }],
  ] as const)("count by %s of %d in %s: %s", (unit, step, language, said, headline) => {
    const { words, day, detail } = wordsFor(storyIn({ kind: "COUNTED", unit, zero, step }), language);
    expect(detail).toBe(said);
    expect(words.headlineDate(day)).toEqual(headline);
    expect(words.description(day)).toContain(said);
  });

  it("have the count in the address, the file's name and its metadata, and no date", () => {
    const dataset = storyIn({ kind: "COUNTED", unit: "week", zero, step: 1 });
    const { words, day } = wordsFor(dataset, "en");
    expect(words.permalink(day)).toBe("http://127.0.0.1/?dataset=small-story&date=7");
    expect(exportFileName(dataset, { from: day, to: day }, "png")).toBe("small-story-week-7.png");
    const span = provenanceOf(dataset, { from: addDays(zero, 1), to: day }, words, page);
    expect(metadataOf(span).Date).toBe("week 1/week 7");
    expect(JSON.stringify(metadataOf(span))).not.toContain("1922");
  });
});

describe("the sheets of a story without time", () => {
  it.each([
    ["en", "no dates in this data"],
    ["de", "keine Zeitangaben in den Daten"],
    ["ru", "в данных нет дат"],
  ] as const)("say so in %s, and name no date anywhere", (language, said) => {
    const dataset = storyIn({ kind: "NONE" }, "");
    const { words, day, detail } = wordsFor(dataset, language);
    expect([detail, words.headlineDate(day)]).toEqual([null, { small: said, large: "" }]);
    const moment = { from: day, to: day };
    const all = [
      words.description(day),
      words.permalink(day),
      exportFileName(dataset, moment, "png"),
      ...Object.values(metadataOf(provenanceOf(dataset, moment, words, page))),
    ];
    expect(all.join(" ")).not.toMatch(/1922|date=/);
  });
});
