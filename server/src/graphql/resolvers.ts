import {
  type CalendarDate,
  type Certainty,
  formatCalendarDate,
  networkAsOf,
  parseCalendarDate,
} from "@entente/core";
import { GraphQLScalarType } from "graphql";
import { CALENDAR_DATE_SCALAR } from "../database/date-scalar.ts";
import { answerChange, answerNetwork } from "./answers.ts";
import { BadRequestError } from "./request-error.ts";
import type { StoryLibrary } from "./story-library.ts";

/** What every resolver gets. */
export interface RequestContext {
  readonly stories: StoryLibrary;
  /** Revisions that entity queries may show (see entity-type-defs.ts). */
  readonly currentRevisions: readonly string[];
}

/** The Date scalar gives the driver's date, which entity filters need; as text it is ISO 8601. */
type DateArgument = { readonly toString: () => string };

interface AsOfArguments {
  readonly dataset: string;
  readonly asOf: DateArgument;
  readonly certainty: Certainty;
}

interface BetweenArguments {
  readonly dataset: string;
  readonly from: DateArgument;
  readonly to: DateArgument;
}

const JSON_SCALAR = new GraphQLScalarType({
  name: "JSON",
  description: "Any JSON value.",
  serialize: (value) => value,
});

export const RESOLVERS = {
  Date: CALENDAR_DATE_SCALAR,
  JSON: JSON_SCALAR,
  Query: {
    networkAsOf: (_: unknown, { dataset, asOf, certainty }: AsOfArguments, { stories }: RequestContext) => {
      const { index } = stories.story(dataset);
      return answerNetwork(index, networkAsOf(index, readDate(asOf), certainty));
    },
    changesBetween: (_: unknown, { dataset, from, to }: BetweenArguments, { stories }: RequestContext) => {
      const { index, changes } = stories.story(dataset);
      const [first, last] = [readDate(from), readDate(to)];
      if (last < first) throw new BadRequestError("`to` is before `from`: give the earlier day first");
      return changes()
        .between(first, last)
        .map((change) => answerChange(index, change));
    },
    timeline: (_: unknown, { dataset }: { readonly dataset: string }, { stories }: RequestContext) => {
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
  },
};

function readDate(value: DateArgument): CalendarDate {
  return parseCalendarDate(value.toString());
}
