import type { Stance } from "../model/argument.ts";
import type { TieKind } from "../model/tie.ts";
import { type Change, isBeginning, isOfItsDay } from "../story/change.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { SheetLanguage } from "./sheet-language.ts";

/** The names that a change is told with. */
interface ChangeNames {
  /** Short names: one actor, or the two of a tie. */
  readonly actors: readonly [string, string];
  readonly faction: string;
  readonly argument: string;
}

/** How a change is told: BY_NOW, it happened on this day or before; MAYBE_OVER, it may have, and may not. */
type Turn = "BEGAN" | "ENDED" | "BY_NOW" | "MAYBE_OVER";

interface ChangePhrases {
  readonly faction: (turn: Turn, names: ChangeNames) => string;
  readonly membership: (turn: Turn, names: ChangeNames) => string;
  readonly tie: (turn: Turn, kind: TieKind, names: ChangeNames) => string;
  readonly position: (turn: Turn, stance: Stance, names: ChangeNames) => string;
}

const PHRASES: Readonly<Record<SheetLanguage, ChangePhrases>> = {
  en: {
    faction: (turn, { faction }) =>
      ({
        BEGAN: `${faction} forms`,
        ENDED: `${faction} dissolves`,
        BY_NOW: `${faction} has formed by now`,
        MAYBE_OVER: `${faction} may have dissolved`,
      })[turn],
    membership: (turn, { actors: [actor], faction }) =>
      ({
        BEGAN: `${actor} joins ${faction}`,
        ENDED: `${actor} leaves ${faction}`,
        BY_NOW: `${actor} has joined ${faction} by now`,
        MAYBE_OVER: `${actor} may have left ${faction}`,
      })[turn],
    tie: (turn, kind, { actors: [a, b] }) => {
      const word = kind === "ALLIED" ? "allied" : "opposed";
      return {
        BEGAN: `${a} and ${b} are ${word}`,
        ENDED: `${a} and ${b} are no longer ${word}`,
        BY_NOW: `${a} and ${b} are ${word} by now`,
        MAYBE_OVER: `${a} and ${b} may no longer be ${word}`,
      }[turn];
    },
    position: (turn, stance, { actors: [actor], argument }) => {
      const verb = stance === "SUPPORTS" ? "support" : "reject";
      return {
        BEGAN: `${actor} ${verb}s: ${argument}`,
        ENDED: `${actor} no longer ${verb}s: ${argument}`,
        BY_NOW: `${actor} ${verb}s by now: ${argument}`,
        MAYBE_OVER: `${actor} may no longer ${verb}: ${argument}`,
      }[turn];
    },
  },
  de: {
    faction: (turn, { faction }) =>
      ({
        BEGAN: `${faction} entsteht`,
        ENDED: `${faction} löst sich auf`,
        BY_NOW: `${faction} besteht inzwischen`,
        MAYBE_OVER: `${faction} besteht vielleicht nicht mehr`,
      })[turn],
    membership: (turn, { actors: [actor], faction }) =>
      ({
        BEGAN: `${faction}: ${actor} kommt hinzu`,
        ENDED: `${faction}: ${actor} scheidet aus`,
        BY_NOW: `${faction}: ${actor} gehört inzwischen dazu`,
        MAYBE_OVER: `${faction}: ${actor} gehört vielleicht nicht mehr dazu`,
      })[turn],
    tie: (turn, kind, { actors: [a, b] }) => {
      const word = kind === "ALLIED" ? "verbündet" : "verfeindet";
      const between = {
        BEGAN: "",
        ENDED: "nicht mehr ",
        BY_NOW: "inzwischen ",
        MAYBE_OVER: "vielleicht nicht mehr ",
      };
      return `${a} und ${b} sind ${between[turn]}${word}`;
    },
    position: (turn, stance, { actors: [actor], argument }) => {
      const [verb, particle] = stance === "SUPPORTS" ? ["vertritt", ""] : ["lehnt", " ab"];
      const between = {
        BEGAN: "",
        ENDED: " nicht mehr",
        BY_NOW: " inzwischen",
        MAYBE_OVER: " vielleicht nicht mehr",
      };
      return `${actor} ${verb}${between[turn]}${particle}: ${argument}`;
    },
  },
  ru: {
    faction: (turn, { faction }) =>
      ({
        BEGAN: `Возникает лагерь: ${faction}`,
        ENDED: `Распадается лагерь: ${faction}`,
        BY_NOW: `Лагерь уже есть: ${faction}`,
        MAYBE_OVER: `Лагеря, возможно, уже нет: ${faction}`,
      })[turn],
    membership: (turn, { actors: [actor], faction }) =>
      ({
        BEGAN: `${faction}: присоединяется ${actor}`,
        ENDED: `${faction}: уходит ${actor}`,
        BY_NOW: `${faction}: уже состоит ${actor}`,
        MAYBE_OVER: `${faction}: возможно, больше не состоит ${actor}`,
      })[turn],
    tie: (turn, kind, { actors: [a, b] }) => {
      const between = {
        BEGAN: " — ",
        ENDED: " больше не ",
        BY_NOW: " — уже ",
        MAYBE_OVER: ", возможно, больше не ",
      };
      return `${a} и ${b}${between[turn]}${kind === "ALLIED" ? "союзники" : "противники"}`;
    },
    position: (turn, stance, { actors: [actor], argument }) => {
      const between = {
        BEGAN: " ",
        ENDED: " больше не ",
        BY_NOW: " уже ",
        MAYBE_OVER: ", возможно, больше не ",
      };
      return `${actor}${between[turn]}${stance === "SUPPORTS" ? "поддерживает" : "отвергает"}: ${argument}`;
    },
  },
};

/**
 * A change in one plain line: `Zinoviev joins United Opposition`, or `Kirov has joined United Opposition by now` where
 * only the certainty changes on the day. An event is told by its headline, or its name.
 */
export function describeChange(change: Change, index: StoryIndex, language: SheetLanguage): string {
  const { kind, id, actors, tie, stance } = change;
  const phrases = PHRASES[language];
  const turn = turnOf(change);
  const names = namesIn(change, index);
  if (kind === "EVENT") {
    const event = index.events.get(id);
    return event?.headline ?? event?.name ?? id;
  }
  if (tie !== null) return phrases.tie(turn, tie, names);
  if (stance !== null) return phrases.position(turn, stance, names);
  return actors.length === 0 ? phrases.faction(turn, names) : phrases.membership(turn, names);
}

function turnOf(change: Change): Turn {
  if (isBeginning(change)) return isOfItsDay(change) ? "BEGAN" : "BY_NOW";
  return isOfItsDay(change) ? "ENDED" : "MAYBE_OVER";
}

function namesIn({ actors, faction, argument }: Change, index: StoryIndex): ChangeNames {
  const name = (actor = ""): string => index.actors.get(actor)?.shortName ?? actor;
  return {
    actors: [name(actors[0]), name(actors[1])],
    faction: faction === null ? "" : (index.factions.get(faction)?.name ?? faction),
    argument: argument === null ? "" : (index.arguments.get(argument)?.title ?? argument),
  };
}
