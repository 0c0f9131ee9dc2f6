import { NO_FILTER, otherReadings, readFilter, type StoryFilter, writeFilter } from "@entente/core";
import { good, type Parameter, unknown } from "./parameter.ts";

/** `filter=certain,side:LEFT,faction:new-opposition,basis:EXPLICIT,source:deutscher`. */
export const filterParameter: Parameter<StoryFilter> = {
  name: "filter",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return good(NO_FILTER);
    const { filter, unknown: asked } = readFilter(text, story.whole);
    return asked.length === 0 ? good(filter) : unknown("filter", text, filter);
  },
  write: writeFilter,
};

/** The name of another reading that is preferred in place of the story's own; null for those. */
export const readingParameter: Parameter<string | null> = {
  name: "reading",
  isStep: true,
  read: (text, story) => {
    if (text === null || text === "") return good(null);
    const reading = otherReadings(story.whole.dataset).find(({ name }) => name === text);
    return reading === undefined ? unknown("reading", text, null) : good(reading.name);
  },
  write: (reading) => reading,
};
