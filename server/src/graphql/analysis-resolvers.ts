import { setImmediate } from "node:timers/promises";
import {
  alignmentTestAsOf,
  argumentsAsOf,
  balanceRobustness,
  campMoves,
  coalitionChanges,
  coalitionRobustness,
  type DiscourseKind,
  discrepanciesAsOf,
  discrepanciesByActor,
  discrepanciesByArgument,
  discrepancyRobustness,
  leadAndLag,
  type Normalisation,
  namedCoalitions,
  type Semantics,
  storyDiscourseNetwork,
  unnamedCoalitions,
} from "@entente/core";
import {
  answerArgumentMap,
  answerBalance,
  answerCampMove,
  answerCoalition,
  answerCoalitions,
  answerDiscrepancy,
  answerLeadAndLag,
  answerRobustness,
  pairRefs,
} from "./analysis-answers.ts";
import { actorRefById } from "./answers.ts";
import {
  type AsOf,
  type Between,
  type DateArgument,
  type OfDataset,
  readDate,
  readWindow,
  type Sure,
} from "./arguments.ts";
import { keptMeasuresOf } from "./kept-measures.ts";
import type { RequestContext } from "./request-context.ts";
import { BadRequestError } from "./request-error.ts";

const MOST_DATES = 500;
const MOST_PERMUTATIONS = 9_999;

export const COALITION_RESOLVERS = {
  coalitionsAsOf: (_: unknown, { dataset, asOf, certainty }: AsOf & Sure, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return answerCoalitions(index, keptMeasuresOf(index).coalitions(readDate(asOf), certainty).dated());
  },
  coalitionChanges: (
    _: unknown,
    { dataset, certainty, named, ...between }: Between & Sure & { readonly named: boolean },
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const { from, to } = readWindow(between);
    const [before, after] = [from, to].map((asOf) => {
      const { kept: found } = keptMeasuresOf(index).coalitions(asOf, certainty);
      return named ? namedCoalitions(found.named) : unnamedCoalitions(found.computed);
    });
    return coalitionChanges(before ?? [], after ?? []).map((change) => ({
      kind: change.kind,
      actors: change.actors.map((id) => actorRefById(index, id)),
      from: change.from.map((coalition) => answerCoalition(index, coalition)),
      to: change.to.map((coalition) => answerCoalition(index, coalition)),
    }));
  },
  balanceAsOf: (_: unknown, { dataset, asOf, certainty }: AsOf & Sure, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return answerBalance(index, keptMeasuresOf(index).balance(readDate(asOf), certainty).dated());
  },
  balanceSeries: async (
    _: unknown,
    { dataset, dates }: OfDataset & { readonly dates: readonly DateArgument[] },
    { stories, isOver }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    if (dates.length > MOST_DATES) {
      throw new BadRequestError(
        `balanceSeries takes at most ${MOST_DATES} dates, not ${dates.length}; ask in parts`,
      );
    }
    const answers: Record<string, unknown>[] = [];
    for (const date of dates.map(readDate)) {
      if (isOver()) throw new BadRequestError("Nobody waits for this answer any more");
      answers.push(answerBalance(index, keptMeasuresOf(index).balance(date, "CERTAIN").dated()));
      // Between two dates others get their turn, and the deadline its own.
      await setImmediate();
    }
    return answers;
  },
};

export const ARGUMENT_RESOLVERS = {
  discrepanciesAsOf: (
    _: unknown,
    { dataset, asOf, minShared }: AsOf & { readonly minShared: number },
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    return discrepanciesAsOf(index, readDate(asOf), minShared).map((one) => answerDiscrepancy(index, one));
  },
  discrepanciesByActor: (_: unknown, { dataset, asOf }: AsOf, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    const found = discrepanciesByActor(discrepanciesAsOf(index, readDate(asOf)));
    return found.map((one) => ({ ...one, actor: actorRefById(index, one.actor) }));
  },
  discrepanciesByArgument: (_: unknown, { dataset, asOf }: AsOf, { stories }: RequestContext) =>
    discrepanciesByArgument(discrepanciesAsOf(stories.story(dataset).index, readDate(asOf))),
  leadAndLag: (_: unknown, { dataset }: OfDataset, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return leadAndLag(index).map((one) => answerLeadAndLag(index, one));
  },
  campMoves: (_: unknown, { dataset }: OfDataset, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    return campMoves(index).map((one) => answerCampMove(index, one));
  },
  alignmentTest: (
    _: unknown,
    { dataset, asOf, permutations, seed }: AsOf & { readonly permutations: number; readonly seed: number },
    { stories }: RequestContext,
  ) => {
    if (permutations < 1 || permutations > MOST_PERMUTATIONS) {
      throw new BadRequestError(
        `alignmentTest takes 1 to ${MOST_PERMUTATIONS} permutations, not ${permutations}`,
      );
    }
    return alignmentTestAsOf(stories.story(dataset).index, readDate(asOf), "CERTAIN", { permutations, seed });
  },
  robustnessAsOf: (_: unknown, { dataset, asOf }: AsOf, { stories }: RequestContext) => {
    const { index } = stories.story(dataset);
    const date = readDate(asOf);
    return answerRobustness(
      index,
      balanceRobustness(index, date),
      coalitionRobustness(index, date),
      discrepancyRobustness(index, date),
    );
  },
  argumentsAsOf: (
    _: unknown,
    { dataset, asOf, semantics }: AsOf & { readonly semantics: Semantics },
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
    }: Between & { readonly kind: DiscourseKind; readonly normalisation: Normalisation },
    { stories }: RequestContext,
  ) => {
    const { index } = stories.story(dataset);
    const pairs = storyDiscourseNetwork(index, readWindow(between), { kind, normalisation });
    return pairs.map(({ weight, ...pair }) => ({ weight, ...pairRefs(index, pair) }));
  },
};
