import { timeOf } from "../model/dataset.ts";
import { isPreferred } from "../model/evidence.ts";
import { importanceOfActors } from "../story/importance.ts";
import { networkAsOf } from "../story/network-as-of.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { Validity } from "../time/interval.ts";
import { parseStoryDate, writeStoryDate } from "../time/story-time.ts";

/** ALLY: with whom an actor allies next. FACTION: which faction an actor joins next. */
export type PredictionKind = "ALLY" | "FACTION";

/** A question to a class about what comes after a day. */
export interface Prediction {
  readonly kind: PredictionKind;
  /** The id of the actor that the question is about. */
  readonly actor: string;
  /** The last day that the class has seen. */
  readonly until: CalendarDate;
}

/** The choice for those who think that nothing of the kind will happen. */
export const NOBODY = "nobody";
/** The choice for a faction that does not exist yet: its name would tell. */
export const NEW_FACTION = "new-faction";

/** The actual course of events. */
export interface Outcome {
  /** The first day on which it is certain; null where nothing of the kind happens in the story. */
  readonly date: CalendarDate | null;
  /** The choices that were right. */
  readonly right: readonly string[];
  /** Ids of the actors or the factions that came of it. */
  readonly with: readonly string[];
  /** The event that began it; null where none is named. */
  readonly event: string | null;
  readonly citations: readonly string[];
}

const MOST_CHOICES = 5;
const WORDS: Readonly<Record<PredictionKind, string>> = { ALLY: "ally", FACTION: "faction" };

export function writePrediction({ kind, actor, until }: Prediction, { dataset }: StoryIndex): string {
  return `${WORDS[kind]}:${actor}:${writeStoryDate(timeOf(dataset), until)}`;
}

/** Null for what is no prediction about this story. */
export function readPrediction(text: string, index: StoryIndex): Prediction | null {
  const match = /^(ally|faction):([a-z0-9-]+):([^:]+)$/.exec(text);
  const actor = match?.[2] ?? "";
  if (match === null || !index.actors.has(actor)) return null;
  try {
    const until = parseStoryDate(timeOf(index.dataset), match[3] ?? "");
    return { kind: match[1] === "ally" ? "ALLY" : "FACTION", actor, until };
  } catch {
    return null;
  }
}

/**
 * The questions that can be asked on a day: those that the story answers, the soonest and weightiest first, of allies
 * and of camps in turn.
 */
export function predictionsAt(index: StoryIndex, until: CalendarDate): readonly Prediction[] {
  const importance = importanceOfActors(index);
  const present = networkAsOf(index, until, "POSSIBLE").actors.map(({ actor }) => actor.id);
  const answered = (kind: Prediction["kind"]) =>
    present
      .flatMap((actor) => {
        const prediction: Prediction = { kind, actor, until };
        const { date } = outcomeOf(index, prediction);
        return date === null ? [] : [{ prediction, date, weight: importance.get(actor) ?? 0 }];
      })
      .toSorted((a, b) => a.date - b.date || b.weight - a.weight)
      .map((one, turn) => ({ ...one, turn }));
  return [...answered("ALLY"), ...answered("FACTION")]
    .toSorted((a, b) => a.turn - b.turn || a.date - b.date || b.weight - a.weight)
    .map(({ prediction }) => prediction);
}

/** Answers a prediction from the whole story. */
export function outcomeOf(index: StoryIndex, { kind, actor, until }: Prediction): Outcome {
  const begun = kind === "ALLY" ? newAllies(index, actor, until) : newFactions(index, actor, until);
  const first = begun
    .filter(({ validity }) => validity.validFrom !== null && validity.validFrom < index.dataset.period.to)
    .toSorted((a, b) => (a.validity.validFrom ?? 0) - (b.validity.validFrom ?? 0))[0];
  const date = first?.validity.validFrom ?? null;
  if (first === undefined || date === null)
    return { date: null, right: [NOBODY], with: [], event: null, citations: [] };
  const together = begun.filter(
    ({ validity, event }) => validity.validFrom === date || (event !== null && event === first.event),
  );
  const ids = [...new Set(together.map(({ id }) => id))];
  const exists = (id: string): boolean => kind === "ALLY" || factionsAt(index, until).includes(id);
  return {
    date,
    right: [...new Set(ids.map((id) => (exists(id) ? id : NEW_FACTION)))],
    with: ids,
    event: together.find(({ event }) => event !== null)?.event ?? null,
    citations: [...new Set(together.flatMap(({ citations }) => citations))],
  };
}

/** Lists the class's choices: the right ones among others who are there, in the order of their ids, `nobody` last. */
export function choicesOf(index: StoryIndex, prediction: Prediction): readonly string[] {
  const { right } = outcomeOf(index, prediction);
  const others =
    prediction.kind === "ALLY" ? otherActors(index, prediction) : otherFactions(index, prediction);
  const chosen = right.filter((id) => id !== NOBODY && id !== NEW_FACTION).slice(0, MOST_CHOICES - 2);
  for (const other of others) if (chosen.length < MOST_CHOICES && !chosen.includes(other)) chosen.push(other);
  const last = prediction.kind === "FACTION" ? [NEW_FACTION, NOBODY] : [NOBODY];
  return [...chosen.toSorted(), ...last];
}

interface Begun {
  readonly id: string;
  readonly validity: Validity;
  readonly event: string | null;
  readonly citations: readonly string[];
}

const isLater = ({ validFromEarliest }: Validity, until: CalendarDate): boolean =>
  validFromEarliest !== null && validFromEarliest > until;

function newAllies(index: StoryIndex, actor: string, until: CalendarDate): readonly Begun[] {
  const allies = alliesAt(index, actor, until);
  return index.dataset.ties
    .filter((tie) => isPreferred(tie) && tie.kind === "ALLIED" && isLater(tie, until))
    .filter(({ a, b }) => a === actor || b === actor)
    .map((tie) => ({
      id: tie.a === actor ? tie.b : tie.a,
      validity: tie,
      event: tie.begunBy,
      citations: tie.citations,
    }))
    .filter(({ id }) => !allies.includes(id));
}

function newFactions(index: StoryIndex, actor: string, until: CalendarDate): readonly Begun[] {
  // What follows from the ties is nothing to ask for beside them.
  if (index.dataset.areFactionsComputed === true) return [];
  return index.dataset.memberships
    .filter(
      (membership) => isPreferred(membership) && membership.actor === actor && isLater(membership, until),
    )
    .map((membership) => ({
      id: membership.faction,
      validity: membership,
      event: membership.begunBy,
      citations: membership.citations,
    }));
}

function alliesAt(index: StoryIndex, actor: string, until: CalendarDate): readonly string[] {
  return index.tiesByDay
    .heldAt(until, "POSSIBLE")
    .filter(({ fact }) => fact.kind === "ALLIED" && (fact.a === actor || fact.b === actor))
    .map(({ fact }) => (fact.a === actor ? fact.b : fact.a));
}

function factionsAt(index: StoryIndex, until: CalendarDate): readonly string[] {
  return index.factionsByDay.heldAt(until, "POSSIBLE").map(({ fact }) => fact.id);
}

function otherActors(index: StoryIndex, { actor, until }: Prediction): readonly string[] {
  const importance = importanceOfActors(index);
  const allies = alliesAt(index, actor, until);
  return networkAsOf(index, until, "POSSIBLE")
    .actors.map((one) => one.actor.id)
    .filter((id) => id !== actor && !allies.includes(id))
    .toSorted((a, b) => (importance.get(b) ?? 0) - (importance.get(a) ?? 0));
}

function otherFactions(index: StoryIndex, { actor, until }: Prediction): readonly string[] {
  const own = index.membershipsByDay.heldAt(until, "POSSIBLE").filter(({ fact }) => fact.actor === actor);
  return factionsAt(index, until).filter((id) => !own.some(({ fact }) => fact.faction === id));
}
