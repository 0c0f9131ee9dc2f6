import {
  type CalendarDate,
  formatCalendarDate,
  InvalidCalendarDateError,
  parseCalendarDate,
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
 * A field for a day such as `1926-05-01`. Anything that is not a day of the story changes nothing; the reason is
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
        inputMode="numeric"
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
  const [text, setText] = useState(() => formatCalendarDate(date));
  const [fault, setFault] = useState<string | null>(null);
  const reset = useCallback((): void => {
    setText(formatCalendarDate(date));
    setFault(null);
  }, [date]);
  useEffect(reset, [reset]);
  const type = (typed: string): void => {
    setText(typed);
    const day = parseDay(typed.trim());
    if (day === null) setFault(t("between.no-day"));
    else if (day < story.first || day > story.last)
      setFault(t("between.outside", { first: dates.day(story.first), last: dates.day(story.last) }));
    else {
      setFault(null);
      onChange(day);
    }
  };
  return { text, fault, type, reset };
}

/** Null for text that is no date of the calendar. */
function parseDay(text: string): CalendarDate | null {
  try {
    return parseCalendarDate(text);
  } catch (error) {
    if (!(error instanceof InvalidCalendarDateError)) throw error;
    return null;
  }
}
