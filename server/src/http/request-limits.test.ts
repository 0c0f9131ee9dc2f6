import { buildSchema, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { extensionsOf, refusePersistedQuery } from "./persisted-query.ts";
import { limitSelections } from "./selection-limit.ts";
import { refuseVariables } from "./variable-limit.ts";

const schema = buildSchema("type Query { actor: Actor } type Actor { id: ID friend: Actor }");

function complaints(query: string, mostFields: number, mostDepth: number): readonly string[] {
  return validate(schema, parse(query), [limitSelections(mostFields, mostDepth)]).map(
    ({ message }) => message,
  );
}

describe("the limit of selections", () => {
  it("counts fields with fragments spread out", () => {
    const query = "{ one: actor { ...A } two: actor { ...A } } fragment A on Actor { id friend { id } }";
    expect(complaints(query, 8, 10)).toEqual([]);
    expect(complaints(query, 7, 10)).toEqual(["This query asks for 8 fields; at most 7 are answered"]);
  });

  it("counts levels through fragments, but gives introspection more", () => {
    const query = "{ actor { ... { friend { ...A } } } } fragment A on Actor { friend { id } }";
    expect(complaints(query, 100, 4)).toEqual([]);
    expect(complaints(query, 100, 3)).toEqual(["This query is 4 levels deep; at most 3 are answered"]);
    expect(complaints("{ __schema { types { fields { type { name } } } } }", 100, 3)).toEqual([]);
  });

  it("ends in a cycle of fragments, and measures doubling fragments in no time", () => {
    const cycle = "{ actor { ...A } } fragment A on Actor { id friend { ...A } }";
    expect(complaints(cycle, 100, 10)).toEqual([]);
    const doubling = Array.from(
      { length: 60 },
      (_, n) => `fragment F${n} on Actor { a: friend { ...F${n + 1} } b: friend { ...F${n + 1} } }`,
    ).join(" ");
    const query = `{ actor { ...F0 } } ${doubling} fragment F60 on Actor { id }`;
    expect(complaints(query, 1_000, 100)).toHaveLength(1);
  });
});

describe("the limit of variables", () => {
  const limits = { values: 5, depth: 2 };
  it("counts values at every level", () => {
    expect(refuseVariables({ a: [1, 2, 3] }, limits)).toBeNull();
    expect(refuseVariables({ a: [1, 2, 3, 4] }, limits)).toMatch(/more than 5 values/);
  });

  it("counts levels", () => {
    expect(refuseVariables({ a: { b: 1 } }, limits)).toBeNull();
    expect(refuseVariables({ a: { b: { c: 1 } } }, limits)).toMatch(/more than 2 deep/);
  });
});

describe("a persisted query", () => {
  const right = { version: 1, sha256Hash: "0".repeat(64) };
  it("is accepted where it is valid or absent", () => {
    for (const extensions of [null, "text", {}, { persistedQuery: null }, { persistedQuery: right }])
      expect(refusePersistedQuery(extensions)).toBeNull();
  });

  it("is refused where it is malformed", () => {
    for (const persistedQuery of [{}, 1, { ...right, version: 2 }, { ...right, sha256Hash: "0" }])
      expect(refusePersistedQuery({ persistedQuery })).toMatch(/^extensions.persistedQuery must be/);
  });

  it("stands in a POST's body, or as JSON in a GET's address", () => {
    expect(extensionsOf({ extensions: { a: 1 } }, undefined)).toEqual({ a: 1 });
    expect(extensionsOf(undefined, '{"a":1}')).toEqual({ a: 1 });
    expect(extensionsOf(undefined, "{")).toBeNull();
    expect(extensionsOf("text", undefined)).toBeNull();
  });
});
