import { describe, expect, it } from "vitest";
import { smallStory } from "../model/small-story.testing.ts";
import { captionsOf } from "../story/caption.ts";
import { logChanges } from "../story/change.ts";
import { applyReadingAndFilter, WHOLE_STORY } from "../story/reading-and-filter.ts";
import { indexStory } from "../story/story-index.ts";
import { parseCalendarDate } from "../time/calendar-date.ts";
import { parseUncertainDate } from "../time/uncertain-date.ts";
import type { SheetLanguage } from "./sheet-language.ts";
import { sheetWords } from "./sheet-phrases.ts";

/** The date of an event as a sheet's caption writes it. */
function said(date: string, language: SheetLanguage): string | null {
  const event = {
    id: "e1",
    name: "e1",
    names: {},
    date: parseUncertainDate(date),
    headline: "One.",
    detail: null,
    basis: "EXPLICIT" as const,
    citations: ["p1"],
    reading: null,
    rivalOf: null,
    note: null,
  };
  const index = indexStory(smallStory({ actors: ["anna"], events: [event] }));
  const caption = captionsOf(index, logChanges(index)).at(parseCalendarDate("1927-12-30"));
  if (caption === null) throw new Error("the event is not told");
  const page = { address: "http://127.0.0.1/", view: WHOLE_STORY };
  return sheetWords(applyReadingAndFilter(index, WHOLE_STORY), language, page).caption(caption).detail;
}

describe("the date of an event on a sheet", () => {
  it("is written as on the page: closed up between two words, open where either is more than one", () => {
    expect(said("1927-06/1927-07", "en")).toBe("June–July 1927");
    expect(said("1926-04-06/1926-04-09", "en")).toBe("6–9 April 1926");
    expect(said("1926-07-14/1926-08-03", "en")).toBe("14 July – 3 August 1926");
  });

  it("is so in the other languages", () => {
    expect(said("1927-06/1927-07", "de")).toBe("Juni–Juli 1927");
    expect(said("1926-04-06/1926-04-09", "de")).toBe("6.–9. April 1926");
    expect(said("1927-06/1927-07", "ru")).toMatch(/^июнь–июль 1927\sг\.$/);
  });
});
