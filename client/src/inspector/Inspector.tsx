import type { StoryIndex } from "@entente/core";
import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { Select, Selection } from "../selection.ts";
import { Icon } from "../timeline/Icon.tsx";
import type { PlayClock } from "../timeline/play-clock.ts";
import { useThrottledDate } from "../timeline/use-clock.ts";
import { ActorFacts } from "./ActorFacts.tsx";
import { ArgumentFacts } from "./ArgumentFacts.tsx";
import { EventFacts } from "./EventFacts.tsx";
import { ReadingContext } from "./Fact.tsx";
import { FactionFacts } from "./FactionFacts.tsx";
import { TieFacts } from "./TieFacts.tsx";

interface InspectorProps {
  readonly index: StoryIndex;
  readonly clock: PlayClock;
  readonly selection: Selection;
  readonly onSelect: Select;
  readonly onClose: () => void;
}

const REREAD_EVERY_MILLISECONDS = 500;

/** Everything the story says of the one thing selected, with its sources. */
export default function Inspector({ index, clock, selection, onSelect, onClose }: InspectorProps): ReactNode {
  const date = useThrottledDate(clock, REREAD_EVERY_MILLISECONDS);
  const reading = useMemo(() => ({ index, date, onSelect }), [index, date, onSelect]);
  const scroller = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another selection is read from its top
  useEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [selection]);
  const { kind, title, body } = contentOf(selection, index);
  return (
    <aside
      className="panel inspector"
      aria-label={`About ${title}`}
      ref={scroller}
      data-selection={`${selection.kind}:${selection.id}`}
    >
      <header>
        <p className="panel-kind">{kind}</p>
        <h2>{title}</h2>
        <button
          type="button"
          className="control close"
          aria-label="Close (Esc)"
          title="Close (Esc)"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      <ReadingContext.Provider value={reading}>{body}</ReadingContext.Provider>
    </aside>
  );
}

interface Content {
  readonly kind: string;
  readonly title: string;
  readonly body: ReactNode;
}

function contentOf({ kind, id }: Selection, index: StoryIndex): Content {
  const nothing: Content = { kind: "Nothing", title: id, body: <p>This story does not know it.</p> };
  switch (kind) {
    case "actor": {
      const actor = index.actors.get(id);
      return actor === undefined
        ? nothing
        : { kind: "Actor", title: actor.name, body: <ActorFacts actor={actor} /> };
    }
    case "faction": {
      const faction = index.factions.get(id);
      if (faction === undefined) return nothing;
      return { kind: "Faction", title: faction.name, body: <FactionFacts faction={faction} /> };
    }
    case "event": {
      const event = index.events.get(id);
      return event === undefined
        ? nothing
        : { kind: "Event", title: event.name, body: <EventFacts event={event} /> };
    }
    case "argument": {
      const argument = index.arguments.get(id);
      if (argument === undefined) return nothing;
      return { kind: "Argument", title: argument.title, body: <ArgumentFacts argument={argument} /> };
    }
    case "tie": {
      const tie = index.dataset.ties.find((one) => one.id === id);
      if (tie === undefined) return nothing;
      const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
      return { kind: "Tie", title: `${name(tie.a)} and ${name(tie.b)}`, body: <TieFacts tie={tie} /> };
    }
  }
}
