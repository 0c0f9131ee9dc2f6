import { describe, expect, it } from "vitest";
import type { ReadResult } from "../contract/format.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { readNodeLink } from "./read-node-link.ts";

const read = (json: unknown): Promise<ReadResult> =>
  readNodeLink([fileInMemory("pacts.json", typeof json === "string" ? json : JSON.stringify(json))], {});

const pairs = ({ draft }: ReadResult): unknown =>
  draft?.ties.map(({ a, b, kind, from, to }) => [a, b, kind, from, to]);

describe("node-link JSON", () => {
  it("of NetworkX is read with links or edges, and with the spells that it took from GEXF", async () => {
    const nodes = [
      { id: 1, label: "Ann", group: 1 },
      { id: 2, label: "Bob", group: 2 },
    ];
    const link = {
      source: 1,
      target: 2,
      key: 0,
      sign: -1,
      spells: [
        ["1924-01-01", "1924-12-31"],
        ["1926-01-01", null],
      ],
    };
    for (const list of ["links", "edges"]) {
      const result = await read({
        directed: false,
        multigraph: true,
        graph: { name: "Pacts" },
        nodes,
        [list]: [link],
      });
      expect(pairs(result)).toEqual([
        ["1", "2", "OPPOSED", "1924-01-01", "1925-01-01"],
        ["1", "2", "OPPOSED", "1926-01-01", null],
      ]);
      expect(result.draft?.title).toBe("Pacts");
      expect(result.draft?.memberships.map(({ actor, faction }) => [actor, faction])).toEqual([
        ["1", "group 1"],
        ["2", "group 2"],
      ]);
      expect(result.report.counts).toEqual({ read: 3, kept: 3, merged: 0, refused: 0 });
    }
  });

  it("of D3 is read with links by number or by object, and without the places of its layout", async () => {
    const byNumber = {
      nodes: [{ name: "Ann", x: 1, y: 2 }, { name: "Bob" }],
      links: [{ source: 0, target: 1, value: 4 }],
    };
    const result = await read(byNumber);
    expect(pairs(result)).toEqual([["Ann", "Bob", "ALLIED", null, null]]);
    expect(result.draft?.ties[0]?.attributes).toEqual({ value: 4 });
    expect(result.draft?.actors[0]?.attributes).toBeUndefined();
    const byObject = {
      nodes: [{ id: "a" }, { id: "b" }],
      links: [{ source: { id: "a" }, target: { id: "b" } }],
    };
    expect(pairs(await read(byObject))).toEqual([["a", "b", "ALLIED", null, null]]);
  });

  it("keeps lists, and objects as JSON", async () => {
    const node = {
      id: "a",
      roles: ["speaker", "member"],
      home: { town: "X" },
      nothing: null,
      seats: 3,
      old: true,
    };
    const { draft } = await read({ nodes: [node], links: [] });
    expect(draft?.actors[0]?.attributes).toEqual({
      roles: ["speaker", "member"],
      home: '{"town":"X"}',
      seats: 3,
      old: true,
    });
  });

  it.each([
    ["is no JSON", "{nodes:", "json"],
    ["has no links", '{"nodes": []}', "no-node-link"],
    ["is a list", "[1]", "no-node-link"],
    ["is empty", '{"nodes": [], "links": []}', "no-graph"],
  ])("that %s is refused", async (_, text, rule) => {
    const { draft, report } = await read(text);
    expect([draft, report.findings.map((one) => one.rule)]).toEqual([null, [rule]]);
  });

  it("pollutes no prototype, and says what it left out", async () => {
    const result =
      await read(`{"__proto__": {"polluted": 1}, "nodes": [{"id": "a", "__proto__": {"polluted": 1}},
      {"id": "__proto__"}, {"label": "nobody"}], "links": [{"source": "a", "target": "__proto__", "constructor": 2}, 7]}`);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(pairs(result)).toEqual([["a", "__proto__", "ALLIED", null, null]]);
    expect(result.report.counts).toEqual({ read: 5, kept: 3, merged: 0, refused: 2 });
    expect(result.report.findings.map(({ kind, rule, count }) => `${kind} ${rule} ${count}`)).toEqual([
      "FAULT no-id 1",
      "FAULT no-link 1",
      "WARNING reserved-column 1",
      "WARNING reserved-column 1",
    ]);
  });
});
