import type { CalendarDate } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "./language/LanguageProvider.tsx";
import type { Select } from "./selection.ts";
import type { Story } from "./story.ts";
import type { PlayClock } from "./timeline/play-clock.ts";
import { useClock, useThrottledDate } from "./timeline/use-clock.ts";

interface CaptionProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly onSelect: Select;
}

/** Headlines of more letters are set smaller. */
const LONG = 40;
/** While playing, a screen reader is told at most every so often. */
const SPOKEN_EVERY_MILLISECONDS = 4000;

/** What has just changed and who changed it, from the data, its source a click away. */
export function Caption({ story, clock, onSelect }: CaptionProps): ReactNode {
  const { t, dates } = useWords();
  const since = useClock(
    clock,
    ({ day }) => story.captions.at(Math.floor(day) as CalendarDate)?.since ?? null,
  );
  const spokenDate = useThrottledDate(clock, SPOKEN_EVERY_MILLISECONDS);
  const spoken = story.captions.at(spokenDate);
  const caption = since === null ? null : story.captions.at(since);
  const event =
    caption?.event === null || caption === null ? undefined : story.index.events.get(caption.event);
  const change = caption?.changes[0];
  return (
    <div className="caption">
      {caption === null ? (
        <p className="caption-headline quiet">{story.index.dataset.description}</p>
      ) : (
        <>
          <p
            className={caption.headline.length > LONG ? "caption-headline long" : "caption-headline"}
            title={caption.headline}
            data-testid="caption-headline"
          >
            {caption.headline}
          </p>
          <div className="caption-detail">
            <p className="caption-text">
              <span className="caption-date">
                {event === undefined ? dates.day(caption.since) : dates.event(event.date.text)}
              </span>
              {caption.detail === null ? null : <span className="caption-who"> · {caption.detail}</span>}
            </p>
            {event !== undefined ? (
              <button
                type="button"
                className="link source-link"
                onClick={() => onSelect({ kind: "event", id: event.id })}
              >
                {t("inspector.source")}
              </button>
            ) : change === undefined ? null : (
              <button
                type="button"
                className="link source-link"
                onClick={() => onSelect(selectionOf(change))}
              >
                {t("inspector.source")}
              </button>
            )}
          </div>
        </>
      )}
      <p className="hidden" aria-live="polite" data-testid="live-caption">
        {dates.day(spokenDate)}. {spoken === null ? "" : `${spoken.headline} ${spoken.detail ?? ""}`}
      </p>
    </div>
  );
}

/** The fact behind a change that no event tells. */
function selectionOf(
  change: NonNullable<ReturnType<Story["captions"]["at"]>>["changes"][number],
): Parameters<Select>[0] {
  if (change.faction !== null) return { kind: "faction", id: change.faction };
  if (change.kind === "TIE_BEGAN" || change.kind === "TIE_ENDED") return { kind: "tie", id: change.id };
  if (change.argument !== null) return { kind: "argument", id: change.argument };
  const [actor] = change.actors;
  return actor === undefined ? null : { kind: "actor", id: actor };
}
