import { dateShown, inGrey, type Period } from "@entente/core";
import { type ReactNode, useMemo, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { isSameSelection, type Select, type Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { EventTicks } from "./EventTicks.tsx";
import { Lanes } from "./Lanes.tsx";
import { LoopRange } from "./LoopRange.tsx";
import type { LanesSize } from "./use-lanes-size.ts";
import { usePlayhead, useScrub } from "./use-playhead.ts";

interface ChronicleProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly lanes: LanesSize;
  readonly selected: Selection | null;
  readonly onSelect: Select;
  /** Id of the event that the caption tells. */
  readonly captionedEvent: string | null;
  /** More content on the axis, as wide as it. */
  readonly over?: ReactNode;
}

/** Lanes of factions over the axis, events on it, and the playhead. */
export function Chronicle({
  story,
  clock,
  lanes,
  selected,
  onSelect,
  captionedEvent,
  over = null,
}: ChronicleProps): ReactNode {
  const track = useRef<HTMLDivElement>(null);
  const { shown } = useWorkspace();
  const isInGrey = shown.colour !== null;
  const chronicle = useMemo(
    () => (isInGrey ? inGrey(story.chronicle) : story.chronicle),
    [story.chronicle, isInGrey],
  );
  const { period } = chronicle;
  const { t } = useWords();
  const scrub = useScrub(clock, period, track);
  const toggle = (selection: Selection): void =>
    onSelect(isSameSelection(selection, selected) ? null : selection);
  return (
    <section className="chronicle" aria-label={t("timeline.name")}>
      <div className="track" ref={track} data-time-track="" {...scrub}>
        <LoopRange clock={clock} period={period} time={story.time} track={track} />
        <Lanes chronicle={chronicle} clock={clock} size={lanes} selected={selected} onOpen={toggle} />
        <EventTicks
          chronicle={chronicle}
          captioned={captionedEvent}
          selected={selected}
          onOpen={(tick) => {
            clock.dispatch({ type: "seek", date: tick.date });
            onSelect({ kind: "event", id: tick.id });
          }}
        />
        <Playhead clock={clock} period={period} />
        {over}
      </div>
    </section>
  );
}

interface PlayheadProps {
  readonly clock: PlayClock;
  readonly period: Period;
}

/** The mark of the date shown, as a slider whose values are days of the period. */
function Playhead({ clock, period }: PlayheadProps): ReactNode {
  const { t, dates } = useWords();
  const playhead = useRef<HTMLDivElement>(null);
  usePlayhead(clock, period, playhead, dates.day);
  const date = dateShown(clock.state());
  return (
    <div
      className="playhead"
      ref={playhead}
      role="slider"
      tabIndex={0}
      aria-label={t("timeline.date")}
      data-playhead=""
      aria-orientation="horizontal"
      aria-valuemin={0}
      aria-valuemax={period.to - period.from - 1}
      aria-valuenow={date - period.from}
      aria-valuetext={dates.day(date)}
    >
      <span className="playhead-grip" />
    </div>
  );
}
