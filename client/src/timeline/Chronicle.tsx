import { dateAtShare, dateShown, formatCalendarDate, shareOf } from "@entente/core";
import { type PointerEvent, type ReactNode, useEffect, useRef } from "react";
import { dateInWords } from "../date-words.ts";
import { isSame, type Select, type Selection } from "../selection.ts";
import type { Story } from "../story.ts";
import { EventTicks } from "./EventTicks.tsx";
import { Lanes } from "./Lanes.tsx";
import type { PlayClock } from "./play-clock.ts";

interface ChronicleProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly selected: Selection | null;
  readonly onSelect: Select;
  /** The event that the caption tells. */
  readonly toldEvent: string | null;
}

const SPOKEN_EVERY_MILLISECONDS = 400;

/** Lanes of factions over the axis, events on it, and the playhead. */
export function Chronicle({ story, clock, selected, onSelect, toldEvent }: ChronicleProps): ReactNode {
  const track = useRef<HTMLDivElement>(null);
  const playhead = useRef<HTMLDivElement>(null);
  const { chronicle } = story;
  const { period } = chronicle;
  useEffect(() => {
    let spoken = Number.NEGATIVE_INFINITY;
    return clock.paintWith(({ now, state }) => {
      const head = playhead.current;
      if (head === null) return false;
      head.style.left = `${100 * shareOf(state.day, period)}%`;
      if (!state.playing || now - spoken > SPOKEN_EVERY_MILLISECONDS) {
        spoken = now;
        const date = dateShown(state);
        head.setAttribute("aria-valuenow", String(date - period.from));
        head.setAttribute("aria-valuetext", dateInWords(date));
        head.dataset.date = formatCalendarDate(date);
      }
      return false;
    });
  }, [clock, period]);

  const scrub = (event: PointerEvent<HTMLDivElement>): void => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    const date = dateAtShare((event.clientX - box.left) / box.width, period);
    if (date !== dateShown(clock.state())) clock.dispatch({ type: "seek", date });
  };
  const open = (selection: Selection): void => onSelect(isSame(selection, selected) ? null : selection);
  return (
    <section className="chronicle" aria-label="Timeline">
      <div
        className="track"
        ref={track}
        onPointerDown={(event) => {
          if (event.button !== 0 || (event.target as HTMLElement).closest("button") !== null) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          scrub(event);
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) scrub(event);
        }}
      >
        <Lanes chronicle={chronicle} clock={clock} selected={selected} onOpen={open} />
        <EventTicks
          chronicle={chronicle}
          told={toldEvent}
          selected={selected}
          onOpen={(tick) => {
            clock.dispatch({ type: "seek", date: tick.date });
            onSelect({ kind: "event", id: tick.id });
          }}
        />
        <div
          className="playhead"
          ref={playhead}
          role="slider"
          tabIndex={0}
          aria-label="Date"
          aria-orientation="horizontal"
          aria-valuemin={0}
          aria-valuemax={period.to - period.from - 1}
          aria-valuenow={dateShown(clock.state()) - period.from}
          aria-valuetext={dateInWords(dateShown(clock.state()))}
        >
          <span className="playhead-grip" />
        </div>
      </div>
    </section>
  );
}
