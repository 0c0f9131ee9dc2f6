import type { Stance } from "../model/argument.ts";
import type { TieKind } from "../model/tie.ts";
import type { Change, ChangeKind } from "../story/change.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { SheetLanguage } from "./sheet-language.ts";

/** The names that a change is told with. */
interface ChangeNames {
  /** Short names: one actor, or the two of a tie. */
  readonly actors: readonly [string, string];
  readonly faction: string;
  readonly argument: string;
}

interface ChangePhrases {
  readonly faction: (began: boolean, names: ChangeNames) => string;
  readonly membership: (began: boolean, names: ChangeNames) => string;
  readonly tie: (began: boolean, kind: TieKind, names: ChangeNames) => string;
  readonly position: (began: boolean, stance: Stance, names: ChangeNames) => string;
}

const PHRASES: Readonly<Record<SheetLanguage, ChangePhrases>> = {
  en: {
    faction: (began, { faction }) => `${faction} ${began ? "forms" : "dissolves"}`,
    membership: (began, { actors: [actor], faction }) => `${actor} ${began ? "joins" : "leaves"} ${faction}`,
    tie: (began, kind, { actors: [a, b] }) =>
      `${a} and ${b} ${began ? "are" : "are no longer"} ${kind === "ALLIED" ? "allied" : "opposed"}`,
    position: (began, stance, { actors: [actor], argument }) =>
      `${actor} ${began ? "" : "no longer "}${stance === "SUPPORTS" ? "supports" : "rejects"}: ${argument}`,
  },
  de: {
    faction: (began, { faction }) => `${faction} ${began ? "entsteht" : "löst sich auf"}`,
    membership: (began, { actors: [actor], faction }) =>
      `${faction}: ${actor} ${began ? "kommt hinzu" : "scheidet aus"}`,
    tie: (began, kind, { actors: [a, b] }) =>
      `${a} und ${b} sind ${began ? "" : "nicht mehr "}${kind === "ALLIED" ? "verbündet" : "verfeindet"}`,
    position: (began, stance, { actors: [actor], argument }) => {
      const [verb, particle] = stance === "SUPPORTS" ? ["vertritt", ""] : ["lehnt", " ab"];
      return `${actor} ${verb}${began ? "" : " nicht mehr"}${particle}: ${argument}`;
    },
  },
  ru: {
    faction: (began, { faction }) => `${began ? "Возникает" : "Распадается"} лагерь: ${faction}`,
    membership: (began, { actors: [actor], faction }) =>
      `${faction}: ${began ? "присоединяется" : "уходит"} ${actor}`,
    tie: (began, kind, { actors: [a, b] }) =>
      `${a} и ${b}${began ? " — " : " больше не "}${kind === "ALLIED" ? "союзники" : "противники"}`,
    position: (began, stance, { actors: [actor], argument }) =>
      `${actor} ${began ? "" : "больше не "}${stance === "SUPPORTS" ? "поддерживает" : "отвергает"}: ${argument}`,
  },
};

const BEGINNINGS: ReadonlySet<ChangeKind> = new Set([
  "FACTION_FORMED",
  "JOINED",
  "TIE_BEGAN",
  "POSITION_TAKEN",
]);

/** A change in one plain line: `Zinoviev joins United Opposition`. An event is told by its headline, or its name. */
export function describeChange(change: Change, index: StoryIndex, language: SheetLanguage): string {
  const { kind, id, actors, tie, stance } = change;
  const phrases = PHRASES[language];
  const began = BEGINNINGS.has(kind);
  const names = namesIn(change, index);
  if (kind === "EVENT") {
    const event = index.events.get(id);
    return event?.headline ?? event?.name ?? id;
  }
  if (tie !== null) return phrases.tie(began, tie, names);
  if (stance !== null) return phrases.position(began, stance, names);
  return actors.length === 0 ? phrases.faction(began, names) : phrases.membership(began, names);
}

function namesIn({ actors, faction, argument }: Change, index: StoryIndex): ChangeNames {
  const name = (actor = ""): string => index.actors.get(actor)?.shortName ?? actor;
  return {
    actors: [name(actors[0]), name(actors[1])],
    faction: faction === null ? "" : (index.factions.get(faction)?.name ?? faction),
    argument: argument === null ? "" : (index.arguments.get(argument)?.title ?? argument),
  };
}
