import { describe, expect, it } from "vitest";
import { textOf } from "../contract/files.testing.ts";
import { filesInMemory } from "../dataset-package/package-files.ts";
import { parsePackage } from "../dataset-package/parse-package.ts";
import { smallPackage } from "../dataset-package/small-package.testing.ts";
import { propertyName, stringLiteral } from "./cypher-literal.ts";
import { CYPHER_SCRIPT } from "./cypher-script.ts";

describe("a Cypher script", () => {
  it("has a statement a line, and what it leaves out is said", async () => {
    const { dataset } = await parsePackage("small-package", filesInMemory(smallPackage()), () => "");
    const result = await CYPHER_SCRIPT.write?.(dataset);
    const lines = (await textOf(result?.files[0]?.content ?? [])).trimEnd().split("\n");
    expect(lines.every((line) => /^(?:CREATE|UNWIND|MATCH) .*;$/.test(line))).toBe(true);
    expect(lines.find((line) => line.includes(":ALLIED_WITH"))).toBe(
      "UNWIND [{start: 'ann', end: 'bob', properties: {`id`: 'ann--bob', `kind`: 'ALLIED', `a`: 'ann', `b`: 'bob', `validFromEarliest`: date('1925-01-01'), `validFrom`: date('1925-01-01'), `validTo`: date('1926-01-01'), `validToLatest`: date('1926-01-01'), `validFromEdtf`: '1925-01-01', `validToEdtf`: '1926-01-01', `basis`: 'EXPLICIT', `citations`: ['p1', 'p2']}}] AS row MATCH (start:Actor {dataset: 'small-package', id: row.start}) MATCH (end:Actor {dataset: 'small-package', id: row.end}) CREATE (start)-[r:ALLIED_WITH]->(end) SET r = row.properties;",
    );
    expect(result?.losses.list()).toMatchObject([
      { kind: "LOSS", rule: "not-carried", parameters: { what: "tours" }, count: 1 },
    ]);
  });

  it.each([
    ["it's", "'it\\'s'"],
    ["a\\", "'a\\\\'"],
    ["a\\u0027b", "'a\\\\' + 'u0027b'"],
    ["one\ntwo\u0000\u202ethree", "'one\\u000atwo\\u0000\\u202ethree'"],
    ["😀 Ää", "'😀 Ää'"],
    ["half \ud83d", "'half \\ud83d'"],
  ])("writes the text %j as %s", (text, literal) => {
    expect(stringLiteral(text)).toBe(literal);
  });

  it("lets no name of a property end", () => {
    expect(propertyName("a`}) DETACH DELETE n //\\u0060\n")).toBe("`a_}) DETACH DELETE n //_u0060_`");
  });
});
