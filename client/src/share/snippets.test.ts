import { readFileSync } from "node:fs";
import { parseCalendarDate } from "@entente/core";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { embedCode, graphqlQuery, notebookCell } from "./snippets.ts";

const subject = {
  dataset: "bolshevik-party-1922-1929",
  date: parseCalendarDate("1926-05-01"),
  origin: "http://127.0.0.1:4000",
};
const schema = buildSchema(
  readFileSync(new URL("../../../schema.generated.graphql", import.meta.url), "utf8"),
);

describe("what is shared", () => {
  it("is a query that the schema answers, and asks for the date shown", () => {
    const query = graphqlQuery(subject);
    expect(validate(schema, parse(query))).toEqual([]);
    expect(query).toContain('asOf: "1926-05-01"');
  });

  it("is a notebook cell with that query in it", () => {
    const cell = notebookCell(subject);
    expect(cell).toContain("http://127.0.0.1:4000/graphql");
    for (const line of graphqlQuery(subject).trimEnd().split("\n")) expect(cell).toContain(line);
  });

  it("is a frame whose address and title cannot leave their quotes", () => {
    expect(embedCode("http://x", "?a=1&b=2", 'A "story"')).toContain(
      'src="http://x/embed?a=1&amp;b=2" title="A &quot;story&quot;"',
    );
  });
});
