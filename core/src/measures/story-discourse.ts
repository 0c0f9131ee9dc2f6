import type { Position } from "../model/argument.ts";
import type { StoryIndex } from "../story/story-index.ts";
import { type Certainty, type Interval, intervalAt, isEmpty, overlaps } from "../time/interval.ts";
import {
  type DiscourseKind,
  discourseNetwork,
  type Normalisation,
  type Statement,
  type WeightedPair,
} from "./discourse.ts";

/** HELD: on some day of the window. TAKEN: begun in it. */
export type PositionUse = "HELD" | "TAKEN";

export interface StoryDiscourseOptions {
  readonly kind: DiscourseKind;
  readonly normalisation?: Normalisation;
  readonly certainty?: Certainty;
  readonly use?: PositionUse;
}

/**
 * Builds the discourse network of a window of a story. Every stance an actor has on an argument in it counts once,
 * however many intervals and citations it has: a story's positions are states, not utterances.
 */
export function storyDiscourseNetwork(
  index: StoryIndex,
  window: Interval,
  { kind, normalisation = "NONE", certainty = "CERTAIN", use = "HELD" }: StoryDiscourseOptions,
): WeightedPair[] {
  const statements = statementsIn(index, window, certainty, use);
  return discourseNetwork(statements, { kind, normalisation, duplicates: "ACROSS_WINDOW" });
}

/** The positions of a window as statements, dated by their beginning, or by the window's where that is open. */
export function statementsIn(
  index: StoryIndex,
  window: Interval,
  certainty: Certainty,
  use: PositionUse,
): Statement[] {
  return index.positionsByDay.facts
    .filter((position) => isUsed(position, window, certainty, use))
    .map((position) => ({
      actor: position.actor,
      concept: position.argument,
      stance: position.stance,
      date: position.validFrom ?? window.from ?? index.dataset.period.from,
      document: position.id,
    }));
}

function isUsed(position: Position, window: Interval, certainty: Certainty, use: PositionUse): boolean {
  const interval = intervalAt(position, certainty);
  if (isEmpty(interval) || isEmpty(window)) return false;
  if (use === "HELD") return overlaps(interval, window);
  const { from } = interval;
  return (
    from !== null && (window.from === null || window.from <= from) && (window.to === null || from < window.to)
  );
}
