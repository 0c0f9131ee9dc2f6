import { type CalendarDate, parseStoryDate, writeStoryDate } from "@entente/core";
import { SELECTION_KINDS, type Selection, selectionExists } from "../story/selection.ts";
import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

const MOST_IN_FOCUS = 12;

/** Presentation mode: full screen, with large type and no controls. */
export const presentParameter: Parameter<boolean> = {
  name: "present",
  isStep: false,
  read: (text) =>
    text === null || text === "1" ? acceptValue(text === "1") : replaceValue("present", text, false),
  write: (presenting) => (presenting ? "1" : null),
};

/** The selections in focus: they stand out, and everything else is muted. */
export const focusParameter: Parameter<readonly Selection[]> = {
  name: "focus",
  isStep: false,
  read: (text, story) => {
    if (text === null || text === "") return acceptValue([]);
    const asked = text.split(",").slice(0, MOST_IN_FOCUS);
    const focus = asked
      .flatMap((one) => selectionOf(one) ?? [])
      .filter((one) => selectionExists(one, story.index));
    return focus.length === asked.length ? acceptValue(focus) : replaceValue("focus", text, focus);
  },
  write: (focus) => (focus.length === 0 ? null : focus.map(({ kind, id }) => `${kind}:${id}`).join(",")),
};

/** The last day that the class has seen; later days are hidden everywhere. Null hides nothing. */
export const untilParameter: Parameter<CalendarDate | null> = {
  name: "until",
  isStep: false,
  read: (text, story) => {
    if (text === null || text === "") return acceptValue(null);
    try {
      const date = parseStoryDate(story.time, text);
      if (date >= story.first && date <= story.last) return acceptValue(date);
    } catch {
      // The notice below covers this case too.
    }
    return replaceValue("until", text, null);
  },
  write: (until, { time }) => (until === null ? null : writeStoryDate(time, until)),
};

/** Parses `actor:trotsky`, the form of tours and addresses. Null for any other text. */
export function selectionOf(text: string): Selection | null {
  const colon = text.indexOf(":");
  const kind = SELECTION_KINDS.find((one) => one === text.slice(0, colon));
  return kind === undefined ? null : { kind, id: text.slice(colon + 1) };
}
