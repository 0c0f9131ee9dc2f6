import { type CalendarDate, type Certainty, formatCalendarDate, type StoryIndex } from "@entente/core";
import type { CachedMeasure } from "../../caching/per-change-cache.ts";
import { type MeasureCache, measureCacheOf } from "../../measures/measure-cache.ts";
import type { RequestContext } from "../request/request-context.ts";
import { answerBalance, answerCoalitions } from "../resolvers/analysis-answers.ts";
import { lazyNetwork } from "../resolvers/answers.ts";
import {
  type AsOfArgs,
  type CertaintyArg,
  type PeriodArgs,
  readDate,
  readPeriod,
} from "../resolvers/arguments.ts";
import { answerPackedNetwork } from "../resolvers/packed-network.ts";
import { encodeMeasure } from "./encode-measure.ts";
import { encodeChanges, encodeNetwork, type Piece } from "./encode-network.ts";
import { encodePackedNetwork } from "./encode-packed-network.ts";
import { NotOnFastPathError, type ObjectPlan, type Shape } from "./selection-plan.ts";

/** One root field of an operation, resolved. */
export interface RootAnswer {
  /** Names the revision and the arguments; with the selection it determines the answer. */
  readonly identity: string;
  /** The field's JSON, in pieces. */
  readonly pieces: (shape: Shape) => Generator<Piece>;
}

type Stories = RequestContext["stories"];

/** Throws as the field's resolver does, or NotOnFastPathError. */
type ResolveRoot = (given: Record<string, unknown>, stories: Stories) => RootAnswer;

/** The root fields that the fast path answers, by name. */
export const ROOT_FIELDS: Readonly<Record<string, ResolveRoot>> = {
  networkAsOf: (given, stories) => {
    const { dataset, asOf, certainty } = given as unknown as AsOfArgs & CertaintyArg;
    const { index } = stories.story(dataset);
    const date = readDate(asOf);
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, date, certainty]),
      pieces: (shape) => encodeNetwork(planOf(shape), index, lazyNetwork(index, date, certainty)),
    };
  },
  packedNetworkAsOf: (given, stories) => {
    const { dataset, asOf, certainty } = given as unknown as AsOfArgs & CertaintyArg;
    const { index } = stories.story(dataset);
    const date = readDate(asOf);
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, date, certainty]),
      pieces: (shape) => encodePackedNetwork(planOf(shape), answerPackedNetwork(index, date, certainty)),
    };
  },
  coalitionsAsOf: measureRoot(
    (measures, date, certainty) => measures.coalitions.getIfQuick(date, certainty),
    answerCoalitions,
  ),
  balanceAsOf: measureRoot(
    (measures, date, certainty) => measures.balance.getIfQuick(date, certainty),
    answerBalance,
  ),
  changesBetween: (given, stories) => {
    const { dataset, ...between } = given as unknown as PeriodArgs;
    const { index, changes } = stories.story(dataset);
    const { from, to } = readPeriod(between);
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, from, to]),
      pieces: (shape) => encodeChanges(shape, index, changes(), changes().spanBetween(from, to)),
    };
  },
};

/** A measure of one day, where it is cached or quick to compute; otherwise its resolver computes it. */
function measureRoot<Measure extends object>(
  measure: (
    measures: MeasureCache,
    date: CalendarDate,
    certainty: Certainty,
  ) => CachedMeasure<Measure> | null,
  answer: (index: StoryIndex, dated: Measure) => Record<string, unknown>,
): ResolveRoot {
  return (given, stories) => {
    const { dataset, asOf, certainty } = given as unknown as AsOfArgs & CertaintyArg;
    const { index } = stories.story(dataset);
    const date = readDate(asOf);
    const found = measure(measureCacheOf(index), date, certainty);
    if (found === null) throw new NotOnFastPathError("a slow measure");
    const { cached, dated } = found;
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, date, certainty]),
      pieces: function* (shape) {
        yield encodeMeasure(planOf(shape), cached, () => answer(index, dated()), formatCalendarDate(date));
      },
    };
  };
}

function planOf(shape: Shape): ObjectPlan {
  if (shape.kind !== "object") throw new NotOnFastPathError("no object");
  return shape.plan;
}
