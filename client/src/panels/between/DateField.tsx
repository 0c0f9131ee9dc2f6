import {
  type CalendarDate,
  InvalidCalendarDateError,
  parseStoryDate,
  type StoryTime,
  writeStoryDate,
} from "@entente/core";
import { type ReactNode, useCallback, useEffect, useId, useState } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Story } from "../../story/story.ts";

interface DateFieldProps {
  readonly label: string;
  readonly date: CalendarDate;
  /** The date shown in the picture. */
  readonly here: CalendarDate;
  readonly story: Story;
  readonly onChange: (date: CalendarDate) => void;
}

/**
 * A field for a day such as `1926-05-01`, or a step such as `7`. Anything that is not a day of the story changes nothing; the reason is
 * shown below.
 */
export function DateField({ label, date, here, story, onChange }: DateFieldProps): ReactNode {
  const { t } = useWords();
  const { text, fault, type, reset } = useTypedDate(date, story, onChange);
  const id = useId();
  return (
    <div className="date-field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        inputMode={story.time.kind === "COUNTED" ? "text" : "numeric"}
        autoComplete="off"
        spellCheck={false}
        size={10}
        value={text}
        aria-invalid={fault !== null}
        aria-describedby={fault === null ? undefined : `${id}-fault`}
        onChange={(event) => type(event.target.value)}
        onBlur={reset}
      />
      <button type="button" className="link" disabled={here === date} onClick={() => onChange(here)}>
        {t("between.here")}
      </button>
      {fault === null ? null : (
        <p className="field-fault" id={`${id}-fault`} role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

interface TypedDate {
  readonly text: string;
  /** The reason why the text is no day of the story; null if it is one. */
  readonly fault: string | null;
  readonly type: (text: string) => void;
  /** Writes the date again in place of the text. */
  readonly reset: () => void;
}

/** The text of a date field. Calls `onChange` whenever it is a day of the story. */
function useTypedDate(date: CalendarDate, story: Story, onChange: (date: CalendarDate) => void): TypedDate {
  const { t, dates } = useWords();
  const { time } = story;
  const [text, setText] = useState(() => writeStoryDate(time, date));
  const [fault, setFault] = useState<string | null>(null);
  const reset = useCallback((): void => {
    setText(writeStoryDate(time, date));
    setFault(null);
  }, [date, time]);
  useEffect(reset, [reset]);
  const type = (typed: string): void => {
    setText(typed);
    const day = parseDay(typed.trim(), time);
    if (day === null) setFault(t("between.no-day", { time: time.kind, example: dates.day(story.last) }));
    else if (day < story.first || day > story.last)
      setFault(t("between.outside", { first: dates.day(story.first), last: dates.day(story.last) }));
    else {
      setFault(null);
      onChange(day);
    }
  };
  return { text, fault, type, reset };
}

/** Null for text that is neither a date of the calendar nor a step. */
function parseDay(text: string, time: StoryTime): CalendarDate | null {
  try {
    return parseStoryDate(time, text);
  } catch (error) {
    if (!(error instanceof InvalidCalendarDateError)) throw error;
    return null;
  }
}
