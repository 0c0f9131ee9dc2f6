import { setImmediate } from "node:timers/promises";
import {
  type ArgumentDiscrepancy,
  alignmentTestAsOf,
  argumentsAsOf,
  type CalendarDate,
  type Coalition,
  coalitionChanges,
  type DiscourseKind,
  discrepanciesAsOf,
  discrepanciesByActor,
  discrepanciesByArgument,
  factionMoves,
  factionsAsOf,
  leadAndLag,
  type Normalisation,
  namedCoalitions,
  type Semantics,
  storyDiscourseNetwork,
  unnamedCoalitions,
} from "@entente/core";
import { measureCacheOf } from "../../measures/measure-cache.ts";
import type { RequestContext } from "../request/request-context.ts";
import { BadRequestError } from "../request/request-error.ts";
import {
  answerArgumentMap,
  answerBalance,
  answerCoalition,
  answerCoalitions,
  answerDiscrepancy,
  answerFactionMove,
  answerLeadAndLag,
  answerRobustness,
  pairRefs,
} from "./analysis-answers.ts";
import { actorRefById } from "./answers.ts";
import {
  type AsOfArgs,
  type CertaintyArg,
  type DatasetArg,
  type DateArg,
  type PeriodArgs,
  readDate,
  readDates,
  readPeriod,
} from "./arguments.ts";

const MOST_PERMUTATIONS = 9_999;

export const COALITION_RESOLVERS = {
  coalitionsAsOf: async (
    _: unknown,
    { dataset, asOf, certainty }: AsOfArgs & CertaintyArg,
    { stories, isCancelled }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const found = await measureCacheOf(index).coalitions.getOrCompute(readDate(asOf), certainty, isCancelled);
    return answerCoalitions(index, found.dated());
  },
  coalitionChanges: async (
    _: unknown,
    { dataset, certainty, named, ...between }: PeriodArgs & CertaintyArg & { readonly named: boolean },
    { stories, isCancelled }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const { from, to } = readPeriod(between);
    const on = async (asOf: CalendarDate): Promise<Coalition[]> => {
      if (named) return namedCoalitions(factionsAsOf(index, asOf, certainty));
      const { cached } = await measureCacheOf(index).coalitions.getOrCompute(asOf, certainty, isCancelled);
      return unnamedCoalitions(cached.computed);
    };
    return coalitionChanges(await on(from), await on(to)).map((change) => ({
      kind: change.kind,
      actors: change.actors.map((id) => actorRefById(index, id)),
      from: change.from.map((coalition) => answerCoalition(index, coalition)),
      to: change.to.map((coalition) => answerCoalition(index, coalition)),
    }));
  },
  balanceAsOf: async (
    _: unknown,
    { dataset, asOf, certainty }: AsOfArgs & CertaintyArg,
    { stories, isCancelled }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const found = await measureCacheOf(index).balance.getOrCompute(readDate(asOf), certainty, isCancelled);
    return answerBalance(index, found.dated());
  },
  balanceSeries: async (
    _: unknown,
    { dataset, dates }: DatasetArg & { readonly dates: readonly DateArg[] },
    { stories, isCancelled }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const answers: Record<string, unknown>[] = [];
    for (const date of readDates("balanceSeries", dates)) {
      if (isCancelled()) throw new BadRequestError("The request was cancelled");
      const found = await measureCacheOf(index).balance.getOrCompute(date, "CERTAIN", isCancelled);
      answers.push(answerBalance(index, found.dated()));
      // Lets other requests and the deadline's timer run between two dates.
      await setImmediate();
    }
    return answers;
  },
};

export const ARGUMENT_RESOLVERS = {
  discrepanciesAsOf: (
    _: unknown,
    { dataset, asOf, minShared }: AsOfArgs & { readonly minShared: number },
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    return discrepanciesAsOf(index, readDate(asOf), minShared).map((one) => answerDiscrepancy(index, one));
  },
  discrepanciesByActor: (_: unknown, { dataset, asOf }: AsOfArgs, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    const found = discrepanciesByActor(discrepanciesAsOf(index, readDate(asOf)));
    return found.map((one): Record<string, unknown> => ({ ...one, actor: actorRefById(index, one.actor) }));
  },
  discrepanciesByArgument: (
    _: unknown,
    { dataset, asOf }: AsOfArgs,
    { stories }: RequestContext,
  ): ArgumentDiscrepancy[] =>
    discrepanciesByArgument(discrepanciesAsOf(stories.story(dataset).index, readDate(asOf))),
  leadAndLag: (_: unknown, { dataset }: DatasetArg, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return leadAndLag(index).map((one) => answerLeadAndLag(index, one));
  },
  campMoves: (_: unknown, { dataset }: DatasetArg, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return factionMoves(index).map((one) => answerFactionMove(index, one));
  },
  alignmentTest: (
    _: unknown,
    {
      dataset,
      asOf,
      permutations,
      seed,
    }: AsOfArgs & { readonly permutations: number; readonly seed: number },
    { stories }: RequestContext,
  ) => {
    if (permutations < 1 || permutations > MOST_PERMUTATIONS) {
      throw new BadRequestError(
        `alignmentTest takes 1 to ${MOST_PERMUTATIONS} permutations, not ${permutations}`,
      );
    }
    return alignmentTestAsOf(stories.story(dataset).index, readDate(asOf), "CERTAIN", { permutations, seed });
  },
  robustnessAsOf: async (
    _: unknown,
    { dataset, asOf }: AsOfArgs,
    { stories, isCancelled }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const found = await measureCacheOf(index).robustness.getOrCompute(readDate(asOf), "CERTAIN", isCancelled);
    return answerRobustness(index, found.dated());
  },
  argumentsAsOf: (
    _: unknown,
    { dataset, asOf, semantics }: AsOfArgs & { readonly semantics: Semantics },
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    return answerArgumentMap(index, argumentsAsOf(index, readDate(asOf), semantics));
  },
  discourseNetwork: (
    _: unknown,
    {
      dataset,
      kind,
      normalisation,
      ...between
    }: PeriodArgs & { readonly kind: DiscourseKind; readonly normalisation: Normalisation },
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const pairs = storyDiscourseNetwork(index, readPeriod(between), { kind, normalisation });
    return pairs.map(({ weight, ...pair }) => ({ weight, ...pairRefs(index, pair) }));
  },
};
