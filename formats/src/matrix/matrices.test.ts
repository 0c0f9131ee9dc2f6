import { describe, expect, it } from "vitest";
import { headOf } from "../contract/files.testing.ts";
import { inWords } from "../contract/findings.testing.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { MATRICES } from "./matrices.ts";
import { stepsOfWaves } from "./wave-steps.ts";

const CSV = ",Ann,Bob,Cat\nAnn,9,1,-1\nBob,1,0,0\nCat,-1,0,0\n";
const NET = `% invented\r*Vertices 3\r1 "Ann"\r2 "Bob the second" 0.1 0.2\r3 Cat\r*Edges\r1 2 1\r*Arcs\r1 3 -1\r3 1 -1\r1 1 9\r`;
const MAT = '*Vertices 3\n1 "Ann"\n2 "Bob"\n3 "Cat"\n*Matrix\n9 1 -1\n1 0 0\n-1 0 0\n';
const DL = 'dl n = 3, format = fullmatrix\nlabels:\n"Ann","Bob","Cat"\ndata:\n9 1 -1\n1 0 0\n-1 0 0\n';

async function read(files: Readonly<Record<string, string>>) {
  const all = Object.entries(files).map(([name, text]) => fileInMemory(name, text));
  const result = await MATRICES.read?.(all, {});
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

const tiesOf = ({ draft }: Awaited<ReturnType<typeof read>>) =>
  draft?.ties.map(({ kind, a, b, from, to }) => [kind, a, b, from, to]);

describe("one matrix", () => {
  it.each([
    ["a.csv", CSV],
    ["a.csv", CSV.replaceAll(",", ";")],
    ["a.mat", MAT],
    ["a.dl", DL],
    [
      "a.dl",
      DL.replace('labels:\n"Ann","Bob","Cat"', "labels embedded")
        .replace("9 1", "Ann Bob Cat\nAnn 9 1")
        .replace("\n1 0", "\nBob 1 0")
        .replace("\n-1 0", "\nCat -1 0"),
    ],
    ["a.dl", "DL N=3 FORMAT=lowerhalf\nLABELS:\nAnn\nBob\nCat\nDATA:\n9\n1 0\n-1 0 0\n"],
    [
      "a.dl",
      "dl n=3 format=edgelist1\nlabels embedded\ndata:\nAnn Bob 1\nBob Ann 1\nAnn Cat -1\nCat Ann -1\nAnn Ann 3\n",
    ],
  ])(
    "%s is a still network: below zero is opposed, zero is none, the diagonal is left out: %j",
    async (name, text) => {
      const result = await read({ [name]: text });
      expect(MATRICES.recognise?.([headOf(name, text)])).toBeGreaterThan(0.8);
      expect(tiesOf(result)).toEqual([
        ["ALLIED", "Ann", "Bob", null, null],
        ["OPPOSED", "Ann", "Cat", null, null],
      ]);
      expect(result.draft?.time).toEqual({ kind: "NONE" });
      expect(result.draft?.actors.map(({ key }) => key)).toEqual(["Ann", "Bob", "Cat"]);
      expect(result.report.findings.some(({ rule }) => rule === "diagonal")).toBe(true);
      expect(result.report.findings.some(({ rule }) => rule === "asymmetric")).toBe(false);
      const { read: all, kept, merged, refused } = result.report.counts;
      expect([kept, kept + merged + refused, refused]).toEqual([2, all, 1]);
    },
  );

  it("of Pajek has edges and arcs, comments, and lines of any break", async () => {
    const result = await read({ "a.net": NET });
    expect(tiesOf(result)).toEqual([
      ["ALLIED", "Ann", "Bob the second", null, null],
      ["OPPOSED", "Ann", "Cat", null, null],
    ]);
    expect(result.report.counts).toEqual({ read: 4, kept: 2, merged: 1, refused: 1 });
    expect(result.draft?.ties[0]?.origin).toMatchObject({ row: 7, locator: "line 7: Ann, Bob the second" });
  });

  it("of Pajek with times has ties of counted time", async () => {
    const result = await read({ "a.net": "*Vertices 2\n1 a\n2 b\n*Edges\n1 2 -2 [1-3,5,7-*]\n" });
    expect(tiesOf(result)).toEqual([
      ["OPPOSED", "a", "b", "1", "4"],
      ["OPPOSED", "a", "b", "5", "6"],
      ["OPPOSED", "a", "b", "7", null],
    ]);
    expect(result.draft?.time).toEqual({ kind: "COUNTED", unit: "step" });
  });

  it("that is not symmetric says so, and keeps what each side names", async () => {
    const result = await read({ "a.csv": ",Ann,Bob,Cat\nAnn,,2,-1\nBob,3,,0\nCat,1,1,\n" });
    expect(result.draft?.ties.map(({ kind, a, b, attributes }) => [kind, a, b, attributes])).toEqual([
      ["ALLIED", "Ann", "Bob", { weight: 2, "weight back": 3 }],
      ["OPPOSED", "Ann", "Cat", { weight: -1, direction: "Ann → Cat" }],
      ["ALLIED", "Ann", "Cat", { weight: 1, direction: "Cat → Ann" }],
      ["ALLIED", "Bob", "Cat", { weight: 1, direction: "Cat → Bob" }],
    ]);
    expect(result.report.findings.find(({ rule }) => rule === "asymmetric")).toMatchObject({
      kind: "WARNING",
      count: 4,
    });
    expect(result.report.counts).toEqual({ read: 5, kept: 5, merged: 0, refused: 0 });
  });

  it("of numbers alone has numbered actors", async () => {
    const result = await read({ "a.txt": "0 1 -1\n1 0 0\n-1 0 0\n" });
    expect(tiesOf(result)).toEqual([
      ["ALLIED", "1", "2", null, null],
      ["OPPOSED", "1", "3", null, null],
    ]);
  });

  it("keeps apart vertices with one label", async () => {
    const result = await read({ "a.net": '*Vertices 3\n1 "Ann"\n2 "Ann"\n3 ""\n*Edges\n1 2\n2 3 -1\n' });
    expect(tiesOf(result)).toEqual([
      ["ALLIED", "Ann", "Ann (2)", null, null],
      ["OPPOSED", "3", "Ann (2)", null, null],
    ]);
  });
});

describe("one matrix a wave", () => {
  it("is counted time by the numbers of the files, and equal ties are joined", async () => {
    const later = ",Ann,Bob,Cat\nAnn,0,1,1\nBob,1,0,0\nCat,1,0,0\n";
    const result = await read({ "w/week10.csv": later, "w/week9.csv": CSV, "w/week12.csv": later });
    expect(tiesOf(result)).toEqual([
      ["ALLIED", "Ann", "Bob", "9", "11"],
      ["ALLIED", "Ann", "Bob", "12", "13"],
      ["OPPOSED", "Ann", "Cat", "9", "10"],
      ["ALLIED", "Ann", "Cat", "10", "11"],
      ["ALLIED", "Ann", "Cat", "12", "13"],
    ]);
    expect(result.draft?.time).toEqual({ kind: "COUNTED", unit: "week" });
  });

  it("may stand in one file of UCINET", async () => {
    const text = "dl n=2 nm=2\nlabels:\na,b\nmatrix labels:\nT1,T2\ndata:\n0 1\n1 0\n0 -1\n-1 0\n";
    expect(tiesOf(await read({ "a.dl": text }))).toEqual([
      ["ALLIED", "a", "b", "1", "2"],
      ["OPPOSED", "a", "b", "2", "3"],
    ]);
  });

  it.each([
    [["b.net", "a.net"], [2, 1], "wave"],
    [["ties-1990.csv", "ties-1995.csv"], [1990, 1995], "ties"],
    [["a1.csv", "b1.csv"], [1, 2], "wave"],
  ])("has steps by names: %j", (names, steps, unit) => {
    expect(stepsOfWaves(names)).toEqual({ steps, unit });
  });
});

describe("what is no matrix", () => {
  it.each([
    ["an edge list", "source,target,sign\nann,bob,1\n"],
    ["a list of three numbers", "1 2 1\n2 3 -1\n"],
    ["a text", "dlouhý text\n"],
  ])("is not recognised: %s", (_, text) => {
    expect(MATRICES.recognise?.([headOf("a.csv", text)])).toBe(0);
  });

  it.each([
    ["a.net", "*Vertices 1000000000\n", /at most 200000/],
    ["a.net", "*Vertices 2\n*Edges\n1 7 1\n", /Line 3 names the vertex "7"; there are 2/],
    ["a.net", "*Vertices 2\n*Edges\n1 2 1 [now]\n", /Line 3 has the time "\[now\]"/],
    ["a.dl", "dl n=3 format=fullmatrix\ndata:\n0 1\n", /end early/],
    ["a.dl", "dl nr=3 nc=4\ndata:\n0 1\n", /3 rows and 4 columns/],
    ["a.dl", "dl n=3 format=blockmatrix\ndata:\n0 1\n", /"blockmatrix" is not read/],
    ["a.dl", "dl n=2\ndata:\n0 x\n1 0\n", /Line 3 has "x"/],
    ["a.csv", ",Ann,Bob\nAnn,0,1\nCat,1,0\n", /same names/],
    ["a.csv", ",Ann,Bob\nAnn,0,no\nBob,1,0\n", /Line 2 has "no"/],
    ["a.mat", "*Vertices 2\n*Matrix\n0 0\n0 0\n", /no entry/],
  ])("is refused with the place and the reason: %s %j", async (name, text, reason) => {
    const { draft, report } = await read({ [name]: text });
    expect(draft).toBeNull();
    expect(inWords(report.findings.at(-1))).toMatchObject({
      kind: "FAULT",
      message: expect.stringMatching(reason),
    });
  });
});
