import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../contract/format.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { EDGE_LIST } from "./edge-list.ts";

type Files = Readonly<Record<string, string>>;

async function read(files: Files, options: ReadOptions = {}) {
  const all = Object.entries(files).map(([name, text]) => fileInMemory(name, text));
  const result = await EDGE_LIST.read?.(all, options);
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

/** A stance of one day ends where it begins. */
const stancesOf = ({ draft }: Awaited<ReturnType<typeof read>>): unknown =>
  draft?.positions.map(({ actor, stance, argument, from, to }) => [actor, stance, argument, from, to]);

const NAMED =
  "speaker,claim,agreement,date\nAnn,Tax,yes,1926-04-06\nBob,Tax,no,1926-04-07\nAnn,Tax,no,1926-05-01\n";
/** Six rows with generic names, in which nobody stands on both sides. */
const FEW = "from,to,sign\nAnn,x,+\nBob,x,-\nCat,x,+\nAnn,y,-\nBob,y,+\nDan,y,-\n";

describe("a list of stances on arguments", () => {
  it("is known by the names of its columns, and a stance lasts until the next of its actor on the argument", async () => {
    const result = await read({ "claims.csv": NAMED });
    expect(stancesOf(result)).toEqual([
      ["Ann", "SUPPORTS", "Tax", "1926-04-06", "1926-05-01"],
      ["Bob", "REJECTS", "Tax", "1926-04-07", null],
      ["Ann", "REJECTS", "Tax", "1926-05-01", null],
    ]);
    expect(result.draft?.ties).toEqual([]);
    expect(result.report.counts).toEqual({ read: 3, kept: 3, merged: 0, refused: 0 });
    const choice = result.report.findings.find(({ rule }) => rule === "lasting-stances")?.choice;
    expect(choice).toEqual({ option: "stances", values: ["lasting", "day"], taken: "lasting" });
    expect(stancesOf(await read({ "claims.csv": NAMED }, { answers: { stances: "day" } }))).toEqual([
      ["Ann", "SUPPORTS", "Tax", "1926-04-06", "1926-04-06"],
      ["Bob", "REJECTS", "Tax", "1926-04-07", "1926-04-07"],
      ["Ann", "REJECTS", "Tax", "1926-05-01", "1926-05-01"],
    ]);
  });

  it("is a question where its rows are too few to tell, and what the reader says is read", async () => {
    const asked = await read({ "few.csv": FEW });
    expect(asked.draft).toBe(null);
    expect(asked.report.findings.filter(({ kind }) => kind === "QUESTION")).toMatchObject([
      { kind: "QUESTION", rule: "targets", choice: { option: "targets", values: ["arguments", "actors"] } },
    ]);
    const claims = await read({ "few.csv": FEW }, { answers: { targets: "arguments" } });
    expect([claims.draft?.positions.length, claims.draft?.ties.length]).toEqual([6, 0]);
    const ties = await read({ "few.csv": FEW }, { answers: { targets: "actors" } });
    expect([ties.draft?.positions.length, ties.draft?.ties.length]).toEqual([0, 6]);
  });

  it("is told from ties by a column of its table of nodes, or by many rows; what it took can be changed", async () => {
    const nodes = "name,mode\nAnn,0\nBob,0\nCat,0\nDan,0\nx,1\ny,1\n";
    const parted = await read({ "few.csv": FEW, "nodes.csv": nodes });
    expect(parted.draft?.positions).toHaveLength(6);
    expect(parted.draft?.actors.map(({ key }) => key)).toEqual(["Ann", "Bob", "Cat", "Dan"]);
    expect(parted.draft?.arguments.map(({ key }) => key)).toEqual(["x", "y"]);
    expect(parted.report.counts).toEqual({ read: 12, kept: 12, merged: 0, refused: 0 });
    const rows = Array.from(
      { length: 24 },
      (_, row) => `A${row % 8},c${row % 5},${row % 3 === 0 ? "-" : "+"}`,
    );
    const many = await read({ "many.csv": `from,to,sign\n${rows.join("\n")}\n` });
    expect(many.draft?.positions).toHaveLength(24);
    expect(many.report.findings.find(({ rule }) => rule === "two-mode")?.choice?.taken).toBe("arguments");
  });

  it.each([
    ["few pairs", "from,to,sign\nAnn,Bob,+\nCat,Dan,-\n"],
    ["somebody on both sides", FEW.replaceAll("Dan", "x")],
    ["no signs", FEW.replaceAll(/[+-]$/gm, "3")],
  ])("is not what ties are: %s", async (_, text) => {
    const { draft } = await read({ "ties.csv": text });
    expect(draft?.positions).toEqual([]);
    expect(draft?.ties.length).toBeGreaterThan(1);
  });
});
