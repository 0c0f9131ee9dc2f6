import {
  type CalendarDate,
  type CountedTime,
  countInDigits,
  countInWords,
  countsInWords,
  parseUncertainDate,
  unitInWords,
} from "@entente/core";
import type { DateMessage, MessageValues } from "./date-message.ts";
import type { DateWords } from "./date-words.ts";
import type { Language } from "./language.ts";

type Translate = (key: DateMessage, values?: MessageValues) => string;

/** The steps of counted time in one language: `week 7`, `Woche 7`, `неделя 7`. */
export function createCountedWords(time: CountedTime, language: Language, t: Translate): DateWords {
  const step = (date: CalendarDate): string => countInWords(time, date, language);
  const valuesOf = (date: CalendarDate): MessageValues => ({
    date: step(date),
    genitive: countInWords(time, date, language, true),
  });
  const edtf = (text: string): string => {
    const { earliest, latest } = parseUncertainDate(text);
    if (earliest !== null && latest !== null) return countsInWords(time, [earliest, latest], language);
    if (latest !== null) return t("dates.before", valuesOf(latest));
    return earliest === null ? text : t("dates.after", valuesOf(earliest));
  };
  const bound = (key: "dates.from" | "dates.until", text: string): string => {
    const { earliest, latest } = parseUncertainDate(text);
    if (earliest !== null && earliest === latest) return t(key, valuesOf(earliest));
    const words = edtf(text);
    const part = key === "dates.from" ? "dates.from-some-day" : "dates.until-some-day";
    return t(part, { date: words, genitive: words });
  };
  return {
    kind: "COUNTED",
    day: step,
    headline: (date) => ({
      small: unitInWords(time, language),
      large: countInDigits(time, date, language),
    }),
    beginning: step,
    axisMark: ({ date }) => countInDigits(time, date, language),
    edtf,
    event: edtf,
    span: (from, to) => {
      if (from === null && to === null) return t("dates.throughout");
      const parts = [
        from === null ? null : bound("dates.from", from),
        to === null ? null : bound("dates.until", to),
      ];
      return parts.filter((part) => part !== null).join(", ");
    },
  };
}

/** The words of a story without time: it says that there are no dates, wherever one would stand. */
export function createWordsWithoutTime(t: Translate): DateWords {
  const none = (): string => t("dates.none");
  return {
    kind: "NONE",
    day: none,
    headline: () => ({ small: none(), large: "" }),
    beginning: none,
    axisMark: () => "",
    edtf: none,
    event: none,
    span: () => "",
  };
}
