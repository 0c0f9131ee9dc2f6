import { scenariosOverDates } from "../measures/scenario.ts";
import { type Spread, spreadOf } from "../measures/spread.ts";
import { compareIds } from "../model/ids.ts";
import type { StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import type { ActorMeasureOptions, ActorMeasures } from "./actor-measures.ts";
import { actorMeasuresAsOf } from "./measure-series.ts";

/** The measures that are numbers. */
export const ACTOR_MEASURES = [
  "allies",
  "opponents",
  "signedDegree",
  "weightedDegree",
  "betweenness",
  "pnCentrality",
  "constraint",
  "coreness",
  "coordinator",
  "itinerant",
  "representative",
  "liaison",
] as const satisfies readonly (keyof ActorMeasures)[];

export type ActorMeasureName = (typeof ACTOR_MEASURES)[number];

/** The measures of one actor: what is certain, and the least and greatest over the possible dates. */
export interface ActorRanges {
  readonly actor: string;
  readonly measures: Readonly<Record<ActorMeasureName, Spread>>;
  /** In the innermost core of what is certain. */
  readonly isInCore: boolean;
}

/** The measures of a day with their ranges. */
export interface DayOfRanges {
  readonly revision: string;
  readonly asOf: CalendarDate;
  /** Every actor that has a tie in some scenario, by id. */
  readonly actors: readonly ActorRanges[];
  /** False where more facts are possible than were tried one by one; the ranges are then of those tried. */
  readonly complete: boolean;
}

/**
 * Measures a day under the ways in which its dates may be taken: what is certain, all that is possible, and what is
 * certain with each possible fact alone. Null in a scenario in which the actor has no tie.
 */
export function actorRangesAsOf(
  index: StoryIndex,
  asOf: CalendarDate,
  { limit, ...options }: ActorMeasureOptions & { readonly limit?: number } = {},
): DayOfRanges {
  const { list, complete } = scenariosOverDates(
    withoutPositions(index),
    asOf,
    limit ?? limitFor(index, asOf),
  );
  const answers = list.map((scenario) => {
    const measured = actorMeasuresAsOf(scenario.index, asOf, scenario.certainty, options);
    return new Map(measured.map((one) => [one.actor, one]));
  });
  const actors = [...new Set(answers.flatMap((answer) => [...answer.keys()]))].sort(compareIds);
  return {
    revision: index.dataset.revision,
    asOf,
    complete,
    actors: actors.map((actor) => {
      const found = answers.map((answer) => answer.get(actor));
      const spreads = ACTOR_MEASURES.map((name) => [name, spreadOf(found.map((one) => one?.[name] ?? null))]);
      const measures = Object.fromEntries(spreads) as ActorRanges["measures"];
      return { actor, measures, isInCore: found[0]?.isInCore ?? false };
    }),
  };
}

/** Positions have no part in these measures, so none is tried. */
function withoutPositions(index: StoryIndex): StoryIndex {
  return { ...index, positionsByDay: { facts: [], heldAt: () => [] } };
}

/** The paths to follow for all scenarios of a day, actors times ties: about a second. */
const MOST_PATHS = 60_000_000;
const MOST_SCENARIOS = 200;

function limitFor(index: StoryIndex, asOf: CalendarDate): number {
  const ties = index.tiesByDay.heldAt(asOf, "POSSIBLE");
  const actors = new Set(ties.flatMap(({ fact }) => [fact.a, fact.b])).size;
  return Math.min(MOST_SCENARIOS, Math.max(2, Math.floor(MOST_PATHS / Math.max(1, actors * ties.length))));
}
