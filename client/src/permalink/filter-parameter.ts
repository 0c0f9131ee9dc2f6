import { NO_FILTER, otherReadings, readFilter, type StoryFilter, writeFilter } from "@entente/core";
import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

/** `filter=certain,side:LEFT,faction:new-opposition,basis:EXPLICIT,source:deutscher`. */
export const filterParameter: Parameter<StoryFilter> = {
  name: "filter",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return acceptValue(NO_FILTER);
    const { filter, unknown: asked } = readFilter(text, story.whole);
    return asked.length === 0 ? acceptValue(filter) : replaceValue("filter", text, filter);
  },
  write: writeFilter,
};

/** The name of the reading that is followed; null for the story's preferred readings. */
export const readingParameter: Parameter<string | null> = {
  name: "reading",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return acceptValue(null);
    const reading = otherReadings(story.whole.dataset).find(({ name }) => name === text);
    return reading === undefined ? replaceValue("reading", text, null) : acceptValue(reading.name);
  },
  write: (reading) => reading,
};
