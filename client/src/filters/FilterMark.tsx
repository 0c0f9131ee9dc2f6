import { attributeTestsInWords, hiddenAsOf, isFiltering, NO_FILTER, otherReadings } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useThrottledDate } from "../playback/use-clock.ts";
import { ReadingName } from "../readings/ReadingName.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import "./filter-mark.css";

const COUNTED_EVERY_MILLISECONDS = 500;

/** A notice over the picture that a filter or another reading is in use, with a button that undoes each. */
export function FilterMark(): ReactNode {
  const { story, clock, change, openPanel } = useWorkspace();
  const { t, rich, language } = useWords();
  const date = useThrottledDate(clock, COUNTED_EVERY_MILLISECONDS);
  const filtered = isFiltering(story.filter);
  const hidden = useMemo(
    () => (filtered ? hiddenAsOf(story.whole, story.index, date) : null),
    [filtered, story, date],
  );
  const asked = attributeTestsInWords(story.filter.attributes, story.whole.dataset, language);
  const reading = useMemo(
    () => otherReadings(story.preferred.dataset).find(({ name }) => name === story.reading),
    [story],
  );
  if (hidden === null && reading === undefined) return null;
  return (
    <p className="filter-mark" data-testid="filter-mark" role="status">
      {hidden === null ? null : (
        <span>
          <button type="button" className="link" onClick={() => openPanel("filters")}>
            {[t("filters.mark", { ...hidden }), ...asked].join(" · ")}
          </button>{" "}
          <button type="button" className="link" onClick={() => change({ filter: NO_FILTER })}>
            {t("filters.clear")}
          </button>
        </span>
      )}
      {reading === undefined ? null : (
        <span data-reading={reading.name}>
          {rich("filters.mark-reading", { reading: <ReadingName reading={reading} story={story} /> })}{" "}
          <button type="button" className="link" onClick={() => change({ reading: null })}>
            {t("inspector.reading-back")}
          </button>
        </span>
      )}
    </p>
  );
}
