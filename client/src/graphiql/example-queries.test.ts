import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, Kind, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { exampleTabs } from "./example-queries.ts";

const path = fileURLToPath(new URL("../../../schema.generated.graphql", import.meta.url));

describe("the example queries", () => {
  it.runIf(existsSync(path))("are valid against the committed schema", () => {
    const schema = buildSchema(readFileSync(path, "utf8"));
    for (const { query } of exampleTabs()) expect(validate(schema, parse(query))).toEqual([]);
  });

  it.runIf(existsSync(path))("ask once or more for every field that answers about a dataset", () => {
    const schema = buildSchema(readFileSync(path, "utf8"));
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {})
      .filter(({ args }) => args.some(({ name }) => name === "dataset"))
      .map(({ name }) => name);
    const asked = exampleTabs().flatMap(({ query }) =>
      parse(query).definitions.flatMap((one) =>
        one.kind === Kind.OPERATION_DEFINITION
          ? one.selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ""))
          : [],
      ),
    );
    expect(fields.length).toBeGreaterThan(12);
    expect(asked).toEqual(expect.arrayContaining(fields));
  });
});
