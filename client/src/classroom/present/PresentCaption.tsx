import type { CalendarDate } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { useClock } from "../../playback/use-clock.ts";
import { captionInWords } from "../../story-text/change-in-words.ts";
import { InLanguage } from "../../story-text/InLanguage.tsx";
import { SourceLine } from "../../story-text/SourceLine.tsx";
import { useWaits } from "../../story-text/use-waits.ts";
import { type CurrentStop, currentStop, goToStop, stepTour } from "../../tours/go-to-stop.ts";
import { StopWords } from "../../tours/StopWords.tsx";
import { stopCaption } from "../../tours/story-tours.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { useClassroom } from "../state/classroom.ts";

/** The caption of the current stop of a tour, or else of the latest change. */
export function PresentCaption(): ReactNode {
  const workspace = useWorkspace();
  const now = currentStop(workspace);
  const { t } = useWords();
  return (
    <section className="presentation-caption" aria-label={t("timeline.caption-area")}>
      {now === null ? <DataCaption /> : <StopCaption now={now} />}
    </section>
  );
}

/** Captions of more letters are set smaller. */
const LONG = 110;

function StopCaption({ now }: { readonly now: CurrentStop }): ReactNode {
  const { following } = useClassroom();
  const { language } = useWords();
  const { stop } = now;
  return (
    <>
      <p
        className={
          stopCaption(stop, language).length > LONG ? "presentation-words long" : "presentation-words"
        }
        aria-live="polite"
        data-testid="stop-caption"
      >
        <StopWords stop={stop} />
      </p>
      <div className="presentation-foot">
        <SourceLine citations={stop.citations} />
        {following === null ? <StopSteps now={now} /> : null}
      </div>
    </>
  );
}

/** The number of the current stop, which shows it again, and the buttons to the stops beside it. */
function StopSteps({ now }: { readonly now: CurrentStop }): ReactNode {
  const workspace = useWorkspace();
  const { t } = useWords();
  const { tour, place } = now;
  const count = { place: place + 1, stops: tour.stops.length };
  const step = (direction: 1 | -1, label: string, sign: string, disabled: boolean): ReactNode => (
    <button
      type="button"
      aria-label={label}
      disabled={disabled}
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => stepTour(workspace, now, direction)}
    >
      {sign}
    </button>
  );
  return (
    <p className="presentation-steps">
      {step(-1, t("tour.previous"), "‹", place === 0)}
      <button
        type="button"
        aria-label={t("tour.again", count)}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => goToStop(workspace, tour, place)}
        data-testid="stop-count"
      >
        {count.place} / {count.stops}
      </button>
      {step(1, t("tour.next"), "›", count.place === count.stops)}
    </p>
  );
}

function DataCaption(): ReactNode {
  const { story, clock } = useWorkspace();
  const words = useWords();
  const { dates } = words;
  useWaits(story, clock);
  const since = useClock(
    clock,
    ({ day }) => story.captions.at(Math.floor(day) as CalendarDate)?.since ?? null,
  );
  const caption = since === null ? null : story.captions.at(since);
  if (caption === null)
    return (
      <p className="presentation-words quiet">
        <InLanguage of={story.index.dataset.titles}>{story.index.dataset.title}</InLanguage>
      </p>
    );
  const event = caption.event === null ? undefined : story.index.events.get(caption.event);
  const { headline, detail } = captionInWords(caption, story.index, words);
  const own = caption.captioned === null;
  const citations = event?.citations ?? caption.changes[0]?.citations ?? [];
  return (
    <>
      <p className="presentation-words" data-testid="caption-headline" aria-live="polite">
        {own ? <InLanguage of={event?.headlines}>{headline}</InLanguage> : headline}
      </p>
      <p className="presentation-detail">
        <span className="presentation-when">{dates.event(caption.date)}</span>
        {detail === null ? null : (
          <>
            {" · "}
            {own ? <InLanguage of={event?.details}>{detail}</InLanguage> : detail}
          </>
        )}
      </p>
      <div className="presentation-foot">
        <SourceLine citations={citations} />
      </div>
    </>
  );
}
