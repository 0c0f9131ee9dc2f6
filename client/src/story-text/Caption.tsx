import type { Change, Caption as StoryCaption, StoryIndex } from "@entente/core";
import { type ReactNode, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useThrottledDate } from "../playback/use-clock.ts";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { captionInWords } from "./change-in-words.ts";
import { InLanguage } from "./InLanguage.tsx";
import { useWaits } from "./use-waits.ts";

interface CaptionProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly onSelect: Select;
}

/** The shortest time between two captions while the story plays; nobody reads faster. */
const RETOLD_EVERY_MILLISECONDS = 100;
/** The shortest time between two captions for a screen reader while the story plays. */
const SPOKEN_EVERY_MILLISECONDS = 4000;

/** The caption of the latest change, with a button that selects its source. */
export function Caption({ story, clock, onSelect }: CaptionProps): ReactNode {
  const { dataset } = story.index;
  const date = useThrottledDate(clock, RETOLD_EVERY_MILLISECONDS);
  const caption = story.captions.at(date);
  useWaits(story, clock);
  return (
    <div className="caption">
      {caption === null ? (
        <p className="caption-headline quiet">
          <InLanguage of={dataset.descriptions}>{dataset.description}</InLanguage>
        </p>
      ) : (
        <DayCaption key={caption.since} caption={caption} index={story.index} onSelect={onSelect} />
      )}
      {story.time.kind === "NONE" ? null : <LiveCaption story={story} clock={clock} />}
    </div>
  );
}

interface ChangeCaptionProps {
  readonly caption: StoryCaption;
  readonly index: StoryIndex;
  readonly onSelect: Select;
}

/** The caption of a day; of several events on it one at a time, with their number and the way to the others. */
function DayCaption(props: ChangeCaptionProps): ReactNode {
  const { caption, index } = props;
  const { t, number } = useWords();
  const [place, setPlace] = useState(0);
  const events = caption.captioned === null ? caption.sameDay : [];
  const event = index.events.get(events[place] ?? "");
  if (caption.captioned !== null || events.length < 2 || event === undefined)
    return <ChangeCaption {...props} />;
  const { id, name, headline, detail, date } = event;
  const shown = { ...caption, event: id, headline: headline ?? name, detail, date: date.text };
  const step = (by: 1 | -1, sign: string): ReactNode => (
    <button
      type="button"
      aria-label={t(by === 1 ? "changes.next-event" : "changes.previous-event")}
      disabled={events[place + by] === undefined}
      onClick={() => setPlace(place + by)}
    >
      {sign}
    </button>
  );
  const steps = (
    <span className="caption-steps" data-testid="caption-steps">
      {step(-1, "‹")}
      {t("changes.one-of", { place: number(place + 1), all: number(events.length) })}
      {step(1, "›")}
    </span>
  );
  return <ChangeCaption {...props} caption={shown} steps={steps} />;
}

interface SteppedCaptionProps extends ChangeCaptionProps {
  readonly steps?: ReactNode;
}

function ChangeCaption({ caption, index, onSelect, steps = null }: SteppedCaptionProps): ReactNode {
  const words = useWords();
  const event = caption.event === null ? undefined : index.events.get(caption.event);
  const { headline, detail } = captionInWords(caption, index, words);
  const when = words.dates.event(caption.date);
  const isOwn = caption.captioned === null;
  const source: Selection | null =
    event === undefined ? selectionOf(caption.changes[0]) : { kind: "event", id: event.id };
  return (
    <>
      <p className="caption-headline" title={headline} data-testid="caption-headline">
        {isOwn ? <InLanguage of={event?.headlines}>{headline}</InLanguage> : headline}
      </p>
      <div className="caption-detail">
        <p className="caption-text">
          <span className="caption-date">{when}</span>
          {detail === null ? null : (
            <span className="caption-who">
              {" · "}
              {isOwn ? <InLanguage of={event?.details}>{detail}</InLanguage> : detail}
            </span>
          )}
          {source === null ? null : (
            <>
              {" "}
              <button type="button" className="link source-link" onClick={() => onSelect(source)}>
                {words.t("changes.source")}
              </button>
            </>
          )}
          {steps}
        </p>
      </div>
    </>
  );
}

interface LiveCaptionProps {
  readonly story: Story;
  readonly clock: PlayClock;
}

/** The caption for a screen reader. */
function LiveCaption({ story, clock }: LiveCaptionProps): ReactNode {
  const words = useWords();
  const date = useThrottledDate(clock, SPOKEN_EVERY_MILLISECONDS);
  const caption = story.captions.at(date);
  const said = caption === null ? null : captionInWords(caption, story.index, words);
  return (
    <p className="hidden" aria-live="polite" data-testid="live-caption">
      {words.t("changes.spoken", {
        date: words.dates.day(date),
        words: said === null ? "" : `${said.headline} ${said.detail ?? ""}`,
      })}
    </p>
  );
}

/** The selection of the fact behind a change without an event. */
function selectionOf(change: Change | undefined): Selection | null {
  if (change === undefined) return null;
  if (change.faction !== null) return { kind: "faction", id: change.faction };
  if (change.kind === "TIE_BEGAN" || change.kind === "TIE_ENDED") return { kind: "tie", id: change.id };
  if (change.argument !== null) return { kind: "argument", id: change.argument };
  const [actor] = change.actors;
  return actor === undefined ? null : { kind: "actor", id: actor };
}
