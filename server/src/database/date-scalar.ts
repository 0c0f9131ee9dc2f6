import { InvalidCalendarDateError, parseCalendarDate, yearMonthDay } from "@entente/core";
import { GraphQLError, GraphQLScalarType, Kind } from "graphql";
import neo4j from "neo4j-driver";
import { isoDate } from "./iso-date.ts";

/**
 * The Date scalar: `YYYY-MM-DD`, and only days that exist. @neo4j/graphql's own scalar goes through the machine's time
 * zone (a day early west of Greenwich) and reads 30 February as 2 March.
 */
export const CALENDAR_DATE_SCALAR = new GraphQLScalarType({
  name: "Date",
  description:
    "A calendar date, YYYY-MM-DD; with a sign before years that are negative or have more than four digits.",
  serialize: (value) => isoText(String(value)),
  parseValue: (value) => {
    if (typeof value !== "string") throw new GraphQLError("A date is a string, YYYY-MM-DD");
    return readDate(value);
  },
  parseLiteral: (node) => {
    if (node.kind !== Kind.STRING)
      throw new GraphQLError("A date is a string, YYYY-MM-DD", { nodes: [node] });
    return readDate(node.value);
  },
});

/** A date of core, or one of the driver, as ISO 8601 writes it. */
function isoText(text: string): string {
  return text.startsWith("Y") ? isoDate(parseCalendarDate(text)) : text;
}

function readDate(text: string): InstanceType<typeof neo4j.types.Date> {
  try {
    const { year, month, day } = yearMonthDay(parseCalendarDate(text));
    return new neo4j.types.Date(year, month, day);
  } catch (error) {
    if (error instanceof InvalidCalendarDateError) throw new GraphQLError(error.message);
    throw error;
  }
}
