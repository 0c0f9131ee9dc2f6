import type { StoryIndex, Translations } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { MessageKey } from "../language/words.ts";
import type { Selection } from "../story/selection.ts";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { SourceTitle } from "../story-text/SourceTitle.tsx";
import { ActorFacts } from "./ActorFacts.tsx";
import { ArgumentFacts } from "./ArgumentFacts.tsx";
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
export function useContent({ kind, id }: Selection, index: StoryIndex): Content {
  const { t, rich } = useWords();
  const nothing: Content = {
    kind: "inspector.nothing",
    title: t("inspector.unknown"),
    heading: t("inspector.unknown"),
    body: <p>{t("inspector.unknown-how")}</p>,
  };
  switch (kind) {
    case "actor": {
      const actor = index.actors.get(id);
      if (actor === undefined) return nothing;
      return {
        kind: "inspector.actor",
        title: actor.name,
        heading: heading(actor.name, actor.names),
        body: <ActorFacts actor={actor} />,
      };
    }
    case "faction": {
      const faction = index.factions.get(id);
      if (faction === undefined) return nothing;
      return {
        kind: "inspector.faction",
        title: faction.name,
        heading: heading(faction.name, faction.names),
        body: <FactionFacts faction={faction} />,
      };
    }
    case "event": {
      const event = index.events.get(id);
      if (event === undefined) return nothing;
      return {
        kind: "inspector.event",
        title: event.name,
        heading: heading(event.name, event.names),
        body: <EventFacts event={event} />,
      };
    }
    case "argument": {
      const argument = index.arguments.get(id);
      if (argument === undefined) return nothing;
      return {
        kind: "inspector.argument",
        title: argument.title,
        heading: heading(argument.title, argument.names),
        body: <ArgumentFacts argument={argument} />,
      };
    }
    case "source": {
      const source = index.sources.get(id);
      if (source === undefined) return nothing;
      return {
        kind: "inspector.source",
        title: source.title,
        heading: <SourceTitle source={source} />,
        body: <SourceFacts source={source} />,
      };
    }
    case "tie": {
      const tie = index.dataset.ties.find((one) => one.id === id);
      if (tie === undefined) return nothing;
      const name = (actor: string): string => index.actors.get(actor)?.shortName ?? actor;
      const named = (actor: string): ReactNode => heading(name(actor), index.actors.get(actor)?.names);
      return {
        kind: "inspector.tie",
        title: t("inspector.pair", { a: name(tie.a), b: name(tie.b) }),
        heading: rich("inspector.pair", { a: named(tie.a), b: named(tie.b) }),
        body: <TieFacts tie={tie} />,
      };
    }
  }
}

function heading(name: string, names: Translations | undefined): ReactNode {
  return <InLanguage of={names}>{name}</InLanguage>;
}
