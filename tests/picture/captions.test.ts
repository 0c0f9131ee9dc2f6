import {
  addDays,
  applyReadingAndFilter,
  type Caption,
  captionsOf,
  formatCalendarDate,
  logChanges,
  NO_FILTER,
  otherReadings,
  parseUncertainDate,
  type StoryIndex,
} from "@entente/core";
import { describe, expect, it } from "vitest";
import { FIXTURE_FOLDERS } from "../fixture-folders.ts";
import { readStory } from "./story-sheets.ts";

/** The first day that a caption's date names, whatever is uncertain about it. */
function firstDayOf({ date }: Caption): string {
  const { earliest } = parseUncertainDate(date.replace(/[~?%]/g, ""));
  return earliest === null ? "" : formatCalendarDate(earliest);
}

/** The story in its own readings, and in each of its others. */
function readingsOf(story: StoryIndex): readonly StoryIndex[] {
  const others = otherReadings(story.dataset).map(
    ({ name }) => applyReadingAndFilter(story, { reading: name, filter: NO_FILTER }).whole,
  );
  return [story, ...others];
}

describe.each(FIXTURE_FOLDERS)("the captions of %s, on every day and in every reading", (folder) => {
  it("follow each other in the order of what they tell, and none tells of a later day", async () => {
    for (const story of readingsOf(await readStory(folder))) {
      const captions = captionsOf(story, logChanges(story));
      const { from, to } = story.dataset.period;
      const seen: Caption[] = [];
      for (let day = from; day < to; day = addDays(day, 1)) {
        const caption = captions.at(day);
        if (caption === null) continue;
        expect(firstDayOf(caption) <= formatCalendarDate(day), formatCalendarDate(day)).toBe(true);
        if (caption !== seen.at(-1)) seen.push(caption);
      }
      expect(seen.length).toBeGreaterThan(4);
      expect(new Set(seen).size, "no caption comes back").toBe(seen.length);
      expect(seen.map(firstDayOf)).toEqual(seen.map(firstDayOf).toSorted());
      expect(captions.all()).toEqual(seen);
    }
  });

  it("tell every day on which an event with a headline begins", async () => {
    const story = await readStory(folder);
    const { from, to } = story.dataset.period;
    const captions = captionsOf(story, logChanges(story));
    for (const { date, headline, rivalOf } of story.dataset.events) {
      const { earliest: day } = parseUncertainDate(date.text.replace(/[~?%]/g, ""));
      if (headline === null || rivalOf !== null || day === null || day < from || day >= to) continue;
      expect(captions.at(day)).toMatchObject({ since: day, captioned: null });
    }
  });
});
