import { labelReading, type OtherReading, otherReadings } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Story } from "../story/story.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { ReadingName } from "./ReadingName.tsx";
import { readingPhrases } from "./reading-phrases.ts";

/** Radio buttons: one for the preferred readings, and one for each other reading. */
export function ReadingChoice({ story }: { readonly story: Story }): ReactNode {
  const words = useWords();
  const { t } = words;
  const { shown, change } = useWorkspace();
  const readings = useMemo(() => {
    const about = (reading: OtherReading): string =>
      labelReading(reading, story.preferred, readingPhrases(words))[0]?.about ?? "";
    return otherReadings(story.preferred.dataset).toSorted((a, b) => words.compare(about(a), about(b)));
  }, [story.preferred, words]);
  if (readings.length === 0) return <p className="quiet">{t("filters.no-readings")}</p>;
  const network = readings.filter(({ changesNetwork }) => changesNetwork);
  const others = readings.filter(({ changesNetwork }) => !changesNetwork);
  const isOther = others.some(({ name }) => name === shown.reading);
  const option = (reading: OtherReading): ReactNode => (
    <label key={reading.name} className="box">
      <input
        type="radio"
        name="reading"
        checked={shown.reading === reading.name}
        onChange={() => change({ reading: reading.name })}
      />
      <span>
        <ReadingName reading={reading} story={story} />
      </span>
    </label>
  );
  return (
    <fieldset className="choices" data-testid="readings">
      <legend>{t("filters.readings")}</legend>
      <label className="box">
        <input
          type="radio"
          name="reading"
          checked={shown.reading === null}
          onChange={() => change({ reading: null })}
        />
        <span>{t("filters.preferred-readings")}</span>
      </label>
      {network.map(option)}
      {others.length === 0 ? null : (
        <details className="phase" open={isOther}>
          <summary>{t("filters.other-readings", { count: others.length })}</summary>
          {others.map(option)}
        </details>
      )}
    </fieldset>
  );
}
