import { formatCalendarDate } from "@entente/core";
import { GraphQLScalarType } from "graphql";
import { CALENDAR_DATE_SCALAR } from "../../database/date-scalar.ts";
import type { RequestContext } from "../request/request-context.ts";
import { ACTOR_MEASURE_RESOLVERS } from "./actor-measure-resolvers.ts";
import { ARGUMENT_RESOLVERS, COALITION_RESOLVERS } from "./analysis-resolvers.ts";
import { answerChange, answerNetwork, lazyNetwork } from "./answers.ts";
import {
  type AsOfArgs,
  type CertaintyArg,
  type DatasetArg,
  type PeriodArgs,
  readDate,
  readPeriod,
} from "./arguments.ts";
import { answerPackedNetwork } from "./packed-network.ts";
import { answerStoryTime } from "./story-time.ts";
import { TOUR_RESOLVERS } from "./tours.ts";

const JSON_SCALAR = new GraphQLScalarType({
  name: "JSON",
  description: "Any JSON value.",
  serialize: (value) => value,
});

const STORED_JSON_SCALAR = new GraphQLScalarType({
  name: "StoredJson",
  description: "JSON that the database keeps as text.",
  serialize: (text) => JSON.parse(String(text)) as unknown,
});

export const RESOLVERS = {
  Date: CALENDAR_DATE_SCALAR,
  JSON: JSON_SCALAR,
  StoredJson: STORED_JSON_SCALAR,
  Query: {
    networkAsOf: (
      _: unknown,
      { dataset, asOf, certainty }: AsOfArgs & CertaintyArg,
      { stories }: RequestContext,
    ) => {
      const { index } = stories.story(dataset);
      return answerNetwork(index, lazyNetwork(index, readDate(asOf), certainty));
    },
    packedNetworkAsOf: (
      _: unknown,
      { dataset, asOf, certainty }: AsOfArgs & CertaintyArg,
      { stories }: RequestContext,
    ) => answerPackedNetwork(stories.story(dataset).index, readDate(asOf), certainty),
    changesBetween: (_: unknown, { dataset, ...between }: PeriodArgs, { stories }: RequestContext) => {
      const { index, changes } = stories.story(dataset);
      const { from, to } = readPeriod(between);
      return changes()
        .between(from, to)
        .map((change) => answerChange(index, change));
    },
    timeline: (_: unknown, { dataset }: DatasetArg, { stories }: RequestContext) => {
      const { index, packed } = stories.story(dataset);
      const { id, revision, period } = index.dataset;
      return {
        dataset: id,
        revision,
        from: formatCalendarDate(period.from),
        to: formatCalendarDate(period.to),
        packed: packed(),
      };
    },
    storyTime: (_: unknown, { dataset }: DatasetArg, { stories }: RequestContext) =>
      answerStoryTime(stories.story(dataset).index),
    ...COALITION_RESOLVERS,
    ...ARGUMENT_RESOLVERS,
    ...ACTOR_MEASURE_RESOLVERS,
    ...TOUR_RESOLVERS,
  },
};
