import {
  type CalendarDate,
  formatCalendarDate,
  InvalidCalendarDateError,
  parseCalendarDate,
} from "@entente/core";
import { type ReactNode, useEffect, useId, useState } from "react";
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
  const { t, dates } = useWords();
  const [text, setText] = useState(() => formatCalendarDate(date));
  const [fault, setFault] = useState<string | null>(null);
  const id = useId();
  useEffect(() => {
    setText(formatCalendarDate(date));
    setFault(null);
  }, [date]);
  const take = (written: string): void => {
    setText(written);
    try {
      const day = parseCalendarDate(written.trim());
      if (day < story.first || day > story.last) {
        setFault(t("between.outside", { first: dates.day(story.first), last: dates.day(story.last) }));
        return;
      }
      setFault(null);
      onChange(day);
    } catch (error) {
      if (!(error instanceof InvalidCalendarDateError)) throw error;
      setFault(t("between.no-day"));
    }
  };
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
        onChange={(event) => take(event.target.value)}
        onBlur={() => {
          setText(formatCalendarDate(date));
          setFault(null);
        }}
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
