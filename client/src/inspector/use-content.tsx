import type { StoryIndex, Translations } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { MessageKey, Words } from "../language/words.ts";
import type { Selection } from "../story/selection.ts";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { SourceTitle } from "../story-text/SourceTitle.tsx";
import { ActorFacts } from "./ActorFacts.tsx";
import { ArgumentFacts } from "./ArgumentFacts.tsx";
import { BandFacts } from "./BandFacts.tsx";
import { EventFacts } from "./EventFacts.tsx";
import { FactionFacts } from "./FactionFacts.tsx";
import { SourceFacts } from "./SourceFacts.tsx";
import { TieFacts } from "./TieFacts.tsx";

export interface Content {
  readonly kind: MessageKey;
  readonly title: string;
  /** The title marked with its language. */
  readonly heading: ReactNode;
  readonly body: ReactNode;
}

/** The content of the inspector for a selection: its kind, its name, and its facts. */
export function useContent(selection: Selection, index: StoryIndex): Content {
  const words = useWords();
  return (
    contentOf(selection, index, words) ?? {
      kind: "inspector.nothing",
      title: words.t("inspector.unknown"),
      heading: words.t("inspector.unknown"),
      body: <p>{words.t("inspector.unknown-how")}</p>,
    }
  );
}

/** Null for an id that the story does not have. */
function contentOf({ kind, id }: Selection, index: StoryIndex, words: Words): Content | null {
  switch (kind) {
    case "actor": {
      const actor = index.actors.get(id);
      return actor === undefined
        ? null
        : namedContent("inspector.actor", actor.name, actor.names, <ActorFacts actor={actor} />);
    }
    case "faction": {
      const faction = index.factions.get(id);
      return faction === undefined
        ? null
        : namedContent("inspector.faction", faction.name, faction.names, <FactionFacts faction={faction} />);
    }
    case "event": {
      const event = index.events.get(id);
      return event === undefined
        ? null
        : namedContent("inspector.event", event.name, event.names, <EventFacts event={event} />);
    }
    case "argument": {
      const argument = index.arguments.get(id);
      return argument === undefined
        ? null
        : namedContent(
            "inspector.argument",
            argument.title,
            argument.names,
            <ArgumentFacts argument={argument} />,
          );
    }
    case "band":
      return {
        kind: "inspector.band",
        title: words.t("inspector.band"),
        heading: words.t("inspector.band"),
        body: <BandFacts id={id} />,
      };
    case "source":
      return sourceContent(id, index);
    case "tie":
      return tieContent(id, index, words);
  }
}

function namedContent(kind: MessageKey, title: string, names: Translations, body: ReactNode): Content {
  return { kind, title, heading: <InLanguage of={names}>{title}</InLanguage>, body };
}

function sourceContent(id: string, index: StoryIndex): Content | null {
  const source = index.sources.get(id);
  if (source === undefined) return null;
  return {
    kind: "inspector.source",
    title: source.title,
    heading: <SourceTitle source={source} />,
    body: <SourceFacts source={source} />,
  };
}

function tieContent(id: string, index: StoryIndex, { t, rich }: Words): Content | null {
  const tie = index.dataset.ties.find((one) => one.id === id);
  if (tie === undefined) return null;
  const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
  const heading = (actor: string): ReactNode => (
    <InLanguage of={index.actors.get(actor)?.names}>{name(actor)}</InLanguage>
  );
  return {
    kind: "inspector.tie",
    title: t("inspector.pair", { a: name(tie.a), b: name(tie.b) }),
    heading: rich("inspector.pair", { a: heading(tie.a), b: heading(tie.b) }),
    body: <TieFacts tie={tie} />,
  };
}
