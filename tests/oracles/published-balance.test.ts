import {
  bestPartition,
  countTriangles,
  frustrationOf,
  type SignedGraph,
  type SignedTie,
  signedGraphOf,
} from "@entente/core";
import { expect, it, type TestContext } from "vitest";
import { sharedTable } from "./shared-data.ts";

type Row = Readonly<Record<string, string>>;

function tieOf({ from = "", to = "", sign }: Row, number: number): SignedTie {
  return { id: `t${number}`, kind: Number(sign) > 0 ? "ALLIED" : "OPPOSED", a: from, b: to };
}

it("the Gahuku-Gama are as published: frustration 7, 9 of 68 triangles unbalanced, 2 with three blocs", async (ctx) => {
  const graph = signedGraphOf((await sharedTable(ctx, "gahuku_gama_tribes/edges.csv")).map(tieOf));
  expect([graph.nodes.length, graph.edges.length]).toEqual([16, 58]);
  expect(frustrationOf(graph)).toMatchObject({ lowerBound: 7, upperBound: 7, exact: true });
  expect(countTriangles(graph)).toEqual({ balanced: 59, unbalanced: 9 });
  for (const blocs of [3, 4, null]) {
    expect(bestPartition(graph, { blocs })).toMatchObject({ lowerBound: 2, upperBound: 2, exact: true });
  }
});

async function powersIn(ctx: TestContext, year: number): Promise<SignedGraph> {
  const rows = await sharedTable(ctx, "wwi_1872_1918/edges.csv");
  return signedGraphOf(
    rows.filter(({ begin, end }) => Number(begin) <= year && year < Number(end)).map(tieOf),
  );
}

it.for([
  [1872, 1, 0],
  [1882, 1, 0],
  [1890, 1, 0],
  [1891, 1, 0],
  [1904, 1, 1],
  [1907, 0, 0],
] as const)(
  "the European powers of %i have frustration %i, and %i with three blocs",
  async ([year, two, three], ctx) => {
    const graph = await powersIn(ctx, year);
    expect(frustrationOf(graph).upperBound).toBe(two);
    expect(bestPartition(graph, { blocs: 3 }).upperBound).toBe(three);
  },
);
