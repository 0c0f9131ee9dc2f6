import { describe, expect, it } from "vitest";
import { headOf } from "../contract/files.testing.ts";
import { inWords } from "../contract/findings.testing.ts";
import { fileInMemory } from "../contract/input-file.ts";
import { DYADS } from "./dyads.ts";

/** As the Correlates of War have it, with invented states and alliances. */
const BY_DYAD = `version4id,ccode1,state_name1,ccode2,state_name2,dyad_st_day,dyad_st_month,dyad_st_year,dyad_end_day,dyad_end_month,dyad_end_year,left_censor,right_censor,defense,neutrality,nonaggression,entente,asymmetric,version
1,10,Northland,20,Southland,1,1,1816,28,2,1820,1,0,1,0,1,0,0,4.1
1,20,Southland,10,Northland,1,1,1816,28,2,1820,1,0,1,0,1,0,0,4.1
2,10,Northland,30,Westland,5,-9,1900,,,,0,1,0,0,0,1,1,4.1

3,20,Southland,30,Westland,30,2,1910,-9,-9,1912,0,0,0,1,0,0,0,4.1
4,-9,,30,Westland,1,1,1910,1,1,1912,0,0,1,0,0,0,0,4.1
5,30,Westland,30,Westland,1,1,1910,1,1,1912,0,0,1,0,0,0,0,4.1
`;

const BY_YEAR = `dyad,year,mem1,mem2,atopally,defense,consul,shareob,atopid1
1001,1951,10,20,1,1,0,-9,3005
1001,1950,10,20,1,1,0,-9,3005
1001,1950,20,10,1,1,0,-9,3005
1001,1952,10,20,1,1,1,2,3005
1001,1953,10,20,0,0,0,-9,-9
1001,1954,10,20,1,1,0,-9,3005
1002,1954,10,30,0,0,0,-9,-9
1002,n.a.,10,30,1,1,0,-9,3006
`;

async function read(...texts: string[]) {
  const result = await DYADS.read?.(
    texts.map((text, place) => fileInMemory(`list ${place}.csv`, text)),
    {},
  );
  if (result === undefined) throw new Error("The format reads nothing");
  return result;
}

describe("alliances by dyad", () => {
  it.each(["\n", "\r\n", "\r"])(
    "are ties with the bounds that are known, with lines that end in %j",
    async (end) => {
      const { draft } = await read(BY_DYAD.replaceAll("\n", end));
      expect(draft?.ties.map(({ kind, a, b, from, to }) => [kind, a, b, from, to])).toEqual([
        ["ALLIED", "10", "20", "../1816-01-01", "1820-02-29"],
        ["ALLIED", "10", "30", "1900", null],
        ["ALLIED", "20", "30", "1910-02", "1912"],
      ]);
    },
  );

  it("account for every row: mirrored ones are merged, those without two states refused", async () => {
    const { report } = await read(BY_DYAD);
    expect(report.counts).toEqual({ read: 6, kept: 3, merged: 1, refused: 2 });
    expect(report.findings.map(({ kind, rule }) => `${kind} ${rule}`)).toEqual([
      "REPAIR separator",
      "REPAIR blank-rows",
      "WARNING no-such-day",
      "FAULT no-state",
      "FAULT self-tie",
      "WARNING not-covered",
    ]);
  });

  it("have what was promised, and columns of one's own, as attributes", async () => {
    const { draft } = await read(BY_DYAD);
    expect(draft?.ties[0]?.attributes).toEqual({
      treaty: ["defence", "non-aggression"],
      "alliance number": "1",
      asymmetric: 0,
    });
    expect(draft?.attributes).toEqual([
      { table: "ties", name: "treaty", type: "LIST" },
      { table: "ties", name: "alliance number", type: "TEXT" },
      { table: "ties", name: "asymmetric", type: "NUMBER" },
    ]);
  });

  it("are of states, and covered until the end of the set, not for ever", async () => {
    const { draft, report } = await read(BY_DYAD);
    expect(draft?.actors.map(({ key, name, kind }) => [key, name, kind])).toEqual([
      ["10", "Northland", "STATE"],
      ["20", "Southland", "STATE"],
      ["30", "Westland", "STATE"],
    ]);
    expect(draft?.period).toEqual({ from: "1816-01-01", to: "2013-01-01" });
    expect(inWords(report.findings.at(-1))?.message).toMatch(/end with 2012: .* not covered/);
  });
});

describe("alliances by dyad and year", () => {
  it("are joined to spells, apart where the promise changes or a year is missing", async () => {
    const { draft, report } = await read(BY_YEAR);
    expect(draft?.ties.map(({ a, b, from, to, attributes }) => [a, b, from, to, attributes?.treaty])).toEqual(
      [
        ["10", "20", "1950-01-01", "1952-01-01", ["defence"]],
        ["10", "20", "1954-01-01", "1955-01-01", ["defence"]],
        ["10", "20", "1952-01-01", "1953-01-01", ["defence", "consultation"]],
      ],
    );
    expect(report.counts).toEqual({ read: 8, kept: 6, merged: 1, refused: 1 });
    expect(draft?.period).toEqual({ from: "1950-01-01", to: "1955-01-01" });
  });

  it("take the names of states from a second file", async () => {
    const { draft } = await read(BY_YEAR, "StateAbb,CCode,StateNme\nNOR,10,Northland\nSOU,20,Southland\n");
    expect(draft?.actors.map(({ name }) => name)).toEqual(["Northland", "Southland", "State 30"]);
  });

  it("with the dates of the dyad in every row are one tie with these dates", async () => {
    const years = [1950, 1951, 1952].map(
      (year) => `7,10,Northland,20,Southland,5,4,1950,3,2,1952,0,0,1,0,0,0,${year},4.1\n`,
    );
    const { draft, report } = await read(
      `${BY_DYAD.split("\n", 1)[0]?.replace("asymmetric", "year")}\n${years.join("")}`,
    );
    expect(draft?.ties.map(({ from, to }) => [from, to])).toEqual([["1950-04-05", "1952-02-04"]]);
    expect(report.counts).toEqual({ read: 3, kept: 3, merged: 0, refused: 0 });
  });
});

describe("what is no list of dyads", () => {
  it.each([
    [BY_DYAD, 0.9],
    [BY_YEAR, 0.9],
    ["source,target,year\n", 0],
    ["ccode1,ccode2,dyad_st_year\n", 0],
  ])("is recognised by its heading: %j", (text, surety) => {
    expect(DYADS.recognise?.([headOf("a.csv", text)])).toBe(surety);
  });

  it("is refused with the reason", async () => {
    const { draft, report } = await read("a,b\n1,2\n");
    expect(draft).toBeNull();
    expect(inWords(report.findings.at(-1))).toMatchObject({
      kind: "FAULT",
      message: expect.stringContaining("two states"),
    });
  });

  it("is read in time that grows with its rows", async () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, row) => `${row},${1900 + (row % 100)},${row % 300},${300 + (row % 7)},1,1,0,-9,1\n`,
    );
    const { report } = await read(`${BY_YEAR.split("\n", 1)[0]}\n${rows.join("")}`);
    expect(report.counts.read).toBe(100_000);
    expect(report.counts.kept + report.counts.merged).toBe(100_000);
  }, 20_000);
});
