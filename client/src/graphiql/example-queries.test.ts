import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { exampleTabs } from "./example-queries.ts";

const path = fileURLToPath(new URL("../../../schema.generated.graphql", import.meta.url));

describe("the example queries", () => {
  it.runIf(existsSync(path))("are valid against the committed schema", () => {
    const schema = buildSchema(readFileSync(path, "utf8"));
    for (const { query } of exampleTabs()) expect(validate(schema, parse(query))).toEqual([]);
  });
});
