import { describe, expect, it } from "vitest";
import { headOf } from "../contract/files.testing.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { MATRICES } from "./matrices.ts";
import { STANCE_MATRICES } from "./stance-matrices.ts";

const CSV = "actor;Tax;Peace;War\nAnn;1;-1;0\nBob;-1;;1\nCat;0;NA;0\n";

async function read(files: Readonly<Record<string, string>>) {
  const all = Object.entries(files).map(([name, text]) => fileInMemory(name, text));
  const result = await STANCE_MATRICES.read?.(all, {});
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

describe("a matrix of actors and arguments", () => {
  it("has a stance for each sign, and all names, those without a stance too", async () => {
    const { draft, report } = await read({ "m.csv": CSV });
    expect(draft?.positions.map(({ actor, argument, stance }) => `${actor} ${stance} ${argument}`)).toEqual([
      "Ann SUPPORTS Tax",
      "Ann REJECTS Peace",
      "Bob REJECTS Tax",
      "Bob SUPPORTS War",
    ]);
    expect(draft?.positions[2]?.origin).toMatchObject({ row: 3, locator: "line 3: Bob, Tax" });
    expect([draft?.actors, draft?.arguments].map((list) => list?.map(({ key }) => key))).toEqual([
      ["Ann", "Bob", "Cat"],
      ["Tax", "Peace", "War"],
    ]);
    expect(report.counts).toEqual({ read: 4, kept: 4, merged: 0, refused: 0 });
    expect(draft?.time).toEqual({ kind: "NONE" });
  });

  it("is one of several waves, in which a stance that stays is one", async () => {
    const { draft } = await read({ "week2.csv": CSV.replace("Ann;1", "Ann;-1"), "week1.csv": CSV });
    expect(draft?.time).toEqual({ kind: "COUNTED", unit: "week" });
    expect(
      draft?.positions.map(({ actor, argument, stance, from, to }) => [actor, argument, stance, from, to]),
    ).toEqual([
      ["Ann", "Tax", "SUPPORTS", "1", "2"],
      ["Ann", "Peace", "REJECTS", "1", "3"],
      ["Bob", "Tax", "REJECTS", "1", "3"],
      ["Bob", "War", "SUPPORTS", "1", "3"],
      ["Ann", "Tax", "REJECTS", "2", "3"],
    ]);
  });

  it.each([
    ["its own", CSV, true],
    ["commas", CSV.replaceAll(";", ","), true],
    ["a matrix of ties", ",Ann,Bob\nAnn,0,-1\nBob,-1,0\n", false],
    ["no sign below zero", CSV.replaceAll("-1", "1"), false],
    ["other numbers", CSV.replace("-1", "-7"), false],
    ["a list of ties", "source,target,sign\nAnn,Bob,-1\nBob,Cat,1\n", false],
  ])("is known by its names and signs: %s", (_, text, isKnown) => {
    expect(STANCE_MATRICES.recognise?.([headOf("m.csv", text)])).toBe(isKnown ? 0.8 : 0);
    if (isKnown) expect(MATRICES.recognise?.([headOf("m.csv", text)])).toBe(0);
  });
});
