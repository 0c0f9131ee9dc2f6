import { describe, expect, it } from "vitest";
import { EncodedFacts } from "./encoded-facts.ts";

describe("a cache of encoded facts", () => {
  it("evicts the least recently used selection beyond its limit; answers stay right", () => {
    const facts = new EncodedFacts(10);
    const made: string[] = [];
    const ask = (selection: string, key: string) =>
      facts.encodeByKey(selection, (fact: string) => {
        made.push(selection + fact);
        return `${fact}${fact}${fact}`;
      })(key, key);
    expect([ask("A", "x"), ask("B", "y"), ask("A", "x"), ask("C", "z"), ask("D", "u")]).toEqual([
      "xxx",
      "yyy",
      "xxx",
      "zzz",
      "uuu",
    ]);
    expect(made).toEqual(["Ax", "By", "Cz", "Du"]);
    expect(ask("A", "x") + ask("B", "y")).toBe("xxxyyy");
    expect(made).toEqual(["Ax", "By", "Cz", "Du", "By"]);
  });
});
