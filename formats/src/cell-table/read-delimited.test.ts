import { describe, expect, it } from "vitest";
import { describeFinding } from "../contract/describe-finding.ts";
import { Findings } from "../contract/import-report.ts";
import { fileInMemory } from "../contract/input-file.ts";
import type { CellTable } from "./cell-table.ts";
import { type DelimitedOptions, readDelimited } from "./read-delimited.ts";

async function read(
  content: string | Uint8Array,
  options: DelimitedOptions = {},
  name = "ties.csv",
): Promise<{ table: CellTable | null; rules: string[]; messages: string }> {
  const findings = new Findings();
  const table = await readDelimited(fileInMemory(name, content), findings, options);
  const found = findings.list();
  return {
    table,
    rules: found.map(({ kind, rule, count }) => `${kind} ${rule} ${count}`),
    messages: found.map(describeFinding).join("\n"),
  };
}

function wide(text: string, isLittle: boolean, hasMark: boolean): Uint8Array {
  const codes = [...(hasMark ? "\uFEFF" : ""), ...text].map((letter) => letter.charCodeAt(0));
  return new Uint8Array(
    codes.flatMap((code) => (isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255])),
  );
}

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("a delimited file", () => {
  it.each([
    [",", "commas"],
    [";", "semicolons"],
    ["\t", "tabs"],
    ["|", "bars"],
  ])("with %j between its cells is read, and the report names the separator", async (separator, word) => {
    const lines = ["a,b,c", "1,x y,3", '"4 5",6,7'].join("\n").replaceAll(",", separator);
    const { table, messages } = await read(lines);
    expect(table?.header).toEqual(["a", "b", "c"]);
    expect(table?.columns).toEqual([
      ["1", "4 5"],
      ["x y", "6"],
      ["3", "7"],
    ]);
    expect(messages).toContain(word);
  });

  it("may name its separator in the first line, as spreadsheets do", async () => {
    for (const [first, separator] of [
      ["sep=,", ","],
      ["sep=;", ";"],
      ['"sep=^"', "^"],
    ] as const) {
      const { table } = await read(`\uFEFF${first}\r\na${separator}b\r\n1${separator}2\r\n`);
      expect(table?.header, first).toEqual(["a", "b"]);
      expect(table?.rows).toEqual([3]);
    }
  });

  it("with semicolons may have commas in its numbers", async () => {
    const { table } = await read("a;b;c\nAnn;Bob;1,5\nBob;Cat;2,5\n");
    expect(table?.columns[2]).toEqual(["1,5", "2,5"]);
  });

  it("parted by spaces is read where nothing else parts it", async () => {
    expect((await read("ann bob\nbob cat\n", {}, "edges.txt")).table?.header).toEqual(["ann", "bob"]);
    expect((await read("name\nUnited Kingdom\nFrance\n")).table?.header).toEqual(["name"]);
  });

  it.each([
    ["UTF-8 with a mark", "\uFEFFa,b\nGrün,Ł\n", "REPAIR separator 1"],
    ["UTF-16, little end first", wide("a,b\nGrün,Ł\n", true, true), "REPAIR encoding 1,REPAIR separator 1"],
    ["UTF-16, big end first", wide("a,b\nGrün,Ł\n", false, true), "REPAIR encoding 1,REPAIR separator 1"],
    ["UTF-16 without a mark", wide("a,b\nGrün,Ł\n", true, false), "REPAIR encoding 1,REPAIR separator 1"],
  ])("in %s is read", async (_, content, expected) => {
    const { table, rules } = await read(content);
    expect(table?.header).toEqual(["a", "b"]);
    expect(table?.columns).toEqual([["Grün"], ["Ł"]]);
    expect(rules.join()).toBe(expected);
  });

  it("in Windows-1252 is read with the encoding named, or in the one that the reader names", async () => {
    const { table, messages } = await read(latin("a,b\nGr\xfcn,Fran\xe7ois\n"));
    expect(table?.columns).toEqual([["Grün"], ["François"]]);
    expect(messages).toContain("windows-1252");
    const russian = await read(latin("a,b\n\xc0\xed\xed\xe0,x\n"), { encoding: "windows-1251" });
    expect(russian.table?.columns[0]).toEqual(["Анна"]);
    expect((await read("a,b\n", { encoding: "klingon" })).messages).toContain("klingon");
  });

  it.each(["\n", "\r\n", "\r"])("with %j between its lines keeps the line of every row", async (end) => {
    const { table } = await read(["a,b", "1,2", '"x', 'y",3', "4,5"].join(end));
    expect(table?.rows).toEqual([2, 4, 5]);
    expect(table?.columns[1]).toEqual(["2", "3", "5"]);
  });

  it("loses separators at the ends of its lines, blank rows and spaces around cells, and says so", async () => {
    const { table, rules } = await read(" a , b ,\n x y , 2 ,\n,,\n , ,\n\n3,4,\n");
    expect(table).toMatchObject({
      header: ["a", "b"],
      columns: [
        ["x y", "3"],
        ["2", "4"],
      ],
      rows: [2, 6],
    });
    expect(rules).toEqual(["REPAIR separator 1", "REPAIR nameless-column 1", "REPAIR blank-rows 1"]);
    expect(table?.blankRows).toBe(3);
  });

  it("keeps a nameless column that has texts", async () => {
    expect((await read(",a,b\n0,x,y\n1,z,w\n")).table?.header).toEqual(["", "a", "b"]);
  });

  it("may have quotes within a cell and text after a closing quote", async () => {
    const { table } = await read('a,b\n5" gun,"Ann" Bee\n"say ""yes""",c\n');
    expect(table?.columns).toEqual([
      ['5" gun', 'say "yes"'],
      ["Ann Bee", "c"],
    ]);
  });

  it("tells rows with too many cells by their rows, and reads the others", async () => {
    const { table, rules } = await read("a,b\n1,2,3\n4,5\n6,7,\n8\n");
    expect(table?.columns).toEqual([
      ["4", "6", "8"],
      ["5", "7", ""],
    ]);
    expect(rules).toContain("FAULT too-many-cells 1");
  });

  it("is refused where it is empty or a quote is never closed", async () => {
    expect((await read("\n \n")).rules).toContain("FAULT empty-file 1");
    const open = await read('a,b\n1,2\n"3,4\n5,6\n');
    expect(open.table).toBeNull();
    expect(open.messages).toContain("line 3");
  });
});

describe("comments of a table", () => {
  it("are left out and counted, whatever they say", async () => {
    const findings = new Findings();
    const text = "# exported by a program, on a day\n# another\nsource;target\nAnn;#MeToo\n#MeToo;\n# end\n";
    const table = await readDelimited(fileInMemory("t.csv", text), findings);
    expect(table?.header).toEqual(["source", "target"]);
    expect(table?.columns).toEqual([
      ["Ann", "#MeToo"],
      ["#MeToo", ""],
    ]);
    expect(table?.rows).toEqual([4, 5]);
    expect(findings.list()).toContainEqual(
      expect.objectContaining({ rule: "comment-rows", parameters: { rows: 3 } }),
    );
  });
});
