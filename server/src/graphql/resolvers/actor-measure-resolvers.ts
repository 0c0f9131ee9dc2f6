import { setImmediate } from "node:timers/promises";
import {
  ACTOR_MEASURES,
  actorHistoriesOver,
  campMeasuresOver,
  type DayOfRanges,
  formatCalendarDate,
  type StoryIndex,
} from "@entente/core";
import { measureCacheOf } from "../../measures/measure-cache.ts";
import type { RequestContext } from "../request/request-context.ts";
import { BadRequestError } from "../request/request-error.ts";
import { actorRefById, factionRefById } from "./answers.ts";
import { type CertaintyArg, type DatasetArg, type DateArg, readDates, readPeriod } from "./arguments.ts";

type DatesArgs = DatasetArg & { readonly dates: readonly DateArg[] };

export const ACTOR_MEASURE_RESOLVERS = {
  actorMeasures: async (
    _: unknown,
    { dataset, dates, weight }: DatesArgs & { readonly weight?: string | null },
    { stories, isCancelled }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const days = readDates("actorMeasures", dates);
    const cache = measureCacheOf(index).actors(readWeight(index, weight ?? null));
    const answers: Record<string, unknown>[] = [];
    for (const date of days) {
      if (isCancelled()) throw new BadRequestError("The request was cancelled");
      const found = await cache.getOrCompute(date, "CERTAIN", isCancelled);
      answers.push(answerDay(index, found.dated()));
      // Lets other requests and the deadline's timer run between two dates.
      await setImmediate();
    }
    return answers;
  },
  actorHistories: (
    _: unknown,
    {
      dataset,
      from,
      to,
      certainty,
    }: DatasetArg & CertaintyArg & { readonly from?: DateArg | null; readonly to?: DateArg | null },
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const { period } = index.dataset;
    const range = readPeriod({
      from: from ?? formatCalendarDate(period.from),
      to: to ?? formatCalendarDate(period.to),
    });
    return actorHistoriesOver(index, range, certainty).map((history) => ({
      ...history,
      actor: actorRefById(index, history.actor),
      camps: history.camps.map((camp) => ({ ...camp, faction: factionRefById(index, camp.faction) })),
      switches: history.switches.map((turn) => ({
        direction: turn.direction,
        with: actorRefById(index, turn.with),
        date: formatCalendarDate(turn.date),
      })),
    }));
  },
  campMeasures: (
    _: unknown,
    { dataset, dates, certainty }: DatesArgs & CertaintyArg,
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    return campMeasuresOver(index, readDates("campMeasures", dates), certainty).map(({ asOf, camps }) => ({
      revision: index.dataset.revision,
      asOf: formatCalendarDate(asOf),
      camps: camps.map((camp) => ({ ...camp, faction: factionRefById(index, camp.faction) })),
    }));
  },
};

/** Throws BadRequestError where the story's ties have no such column of numbers. */
function readWeight(index: StoryIndex, weight: string | null): string | null {
  if (weight === null) return null;
  const columns = (index.dataset.attributeColumns ?? []).filter(
    ({ table, type }) => table === "ties" && type === "NUMBER",
  );
  if (columns.some(({ name }) => name === weight)) return weight;
  const names = columns.map(({ name }) => name).join(", ");
  throw new BadRequestError(
    `The ties of ${index.dataset.id} have no column of numbers named “${weight}”; they have ${names === "" ? "none" : names}`,
  );
}

function answerDay(index: StoryIndex, { asOf, actors, ...day }: DayOfRanges): Record<string, unknown> {
  return {
    ...day,
    asOf: formatCalendarDate(asOf),
    actors: actors.map(({ actor, measures, isInCore }) => ({
      ...Object.fromEntries(ACTOR_MEASURES.map((name) => [name, measures[name]])),
      actor: actorRefById(index, actor),
      isInCore,
    })),
  };
}
