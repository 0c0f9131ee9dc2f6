import { describe, expect, it } from "vitest";
import { fileInMemory } from "../contract/input-file.ts";
import { PackageFaultsError } from "./fault.ts";
import { filesOf } from "./package-files.ts";
import { type CheckedPackage, parsePackage } from "./parse-package.ts";
import { SMALL_TABLES, smallPackage } from "./small-package.testing.ts";

type Files = Readonly<Record<string, string | Uint8Array>>;

/** Reads the bytes of the small package, with changes. */
async function parse(changes: Files = {}): Promise<CheckedPackage> {
  const files: Files = { ...smallPackage(), ...changes };
  const find = (name: string) => (files[name] === undefined ? null : fileInMemory(name, files[name]));
  return await parsePackage("small", filesOf(find), (content) => [...content].join(""));
}

async function faultsOf(changes: Files): Promise<readonly string[]> {
  try {
    await parse(changes);
    return [];
  } catch (error) {
    if (!(error instanceof PackageFaultsError)) throw error;
    return error.faults.map(({ file, row, expected }) => `${file} ${row}: ${expected}`);
  }
}

const everyTable = (change: (text: string, file: string) => string | Uint8Array): Files =>
  Object.fromEntries(Object.entries(SMALL_TABLES).map(([file, text]) => [file, change(text, file)]));

const lines = (text: string): string[] => text.trimEnd().split("\n");

/** No cell of the small package needs quotes. */
function separatedBy(separator: string): (text: string) => string {
  return (text) => text.replaceAll(",", separator);
}

function eachLine(change: (line: string, place: number) => string): (text: string) => string {
  return (text) => `${lines(text).map(change).join("\n")}\n`;
}

function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(2 * text.length + 2));
  for (const [place, code] of [0xfeff, ...Array.from(text, (one) => one.charCodeAt(0))].entries())
    bytes.setUint16(2 * place, code, isLittle);
  return new Uint8Array(bytes.buffer);
}

const capital = (name: string): string => name.replace(/^./, (first) => first.toUpperCase());

describe("every table of a package", () => {
  it.each<[string, (text: string) => string | Uint8Array, string]>([
    ["with semicolons", separatedBy(";"), "separator"],
    ["with tabs", separatedBy("\t"), "separator"],
    ["with bars", separatedBy("|"), "separator"],
    ["with a spreadsheet's sep=,", (text) => `sep=,\n${text}`, ""],
    ["with a spreadsheet's sep=;", (text) => `sep=;\r\n${separatedBy(";")(text)}`, "separator"],
    ["with one more separator in every line", eachLine((line) => `${line},`), "nameless-column"],
    [
      "with more separators in the rows alone",
      eachLine((line, n) => (n > 0 ? `${line},,` : line)),
      "trailing-separators",
    ],
    ["with blank rows at the end", (text) => `${text}${",,,,,,,,,,,,\n".repeat(3)}`, "blank-rows"],
    [
      "with blank rows between others",
      eachLine((line, n) => (n > 0 ? ` , ,\n\n${line}` : line)),
      "blank-rows",
    ],
    ["with spaces around its cells", separatedBy(" , "), "spaces"],
    [
      "with names in another case",
      eachLine((line, n) => (n > 0 ? line : line.split(",").map(capital).join(","))),
      "column-name",
    ],
    ["with names in capitals", eachLine((line, n) => (n > 0 ? line : line.toUpperCase())), "column-name"],
    [
      "with spaces in its names",
      eachLine((line, n) => (n > 0 ? line : line.replace("validFrom", "Valid From"))),
      "",
    ],
    ["in UTF-16", (text) => utf16(text, true), "encoding"],
    ["in UTF-16, the other way", (text) => utf16(text, false), "encoding"],
    ["with a byte-order mark", (text) => `\uFEFF${text}`, ""],
    ["with carriage returns alone", (text) => text.replaceAll("\n", "\r"), ""],
  ])("%s says the same, and what was odd is told", async (_, change, rule) => {
    const plain = await parse();
    const read = await parse(everyTable(change));
    expect(read.dataset).toEqual(plain.dataset);
    const told = read.findings.filter((finding) => finding.rule === rule);
    const times = told.reduce((sum, { count }) => sum + count, 0);
    if (rule === "") expect(times).toBe(0);
    else expect(times).toBeGreaterThanOrEqual(Object.keys(SMALL_TABLES).length);
    expect(read.findings.every(({ kind }) => kind === "REPAIR")).toBe(true);
  });

  it("may have words of a list in another case", async () => {
    const { dataset, findings } = await parse(everyTable((text) => text.replaceAll("ALLIED", "Allied")));
    expect(dataset).toEqual((await parse()).dataset);
    expect(findings).toEqual([
      expect.objectContaining({
        kind: "REPAIR",
        rule: "word-case",
        parameters: { example: "Allied", reading: "ALLIED" },
        count: 1,
      }),
    ]);
  });

  it("that cannot be read is one fault, and nothing follows from it", async () => {
    for (const [file, text] of Object.entries(SMALL_TABLES)) {
      const [header = "", row = ""] = lines(text);
      const [id = ""] = header.split(",");
      const ways: readonly (readonly [string | Uint8Array, RegExp])[] = [
        [`${header}\n"${row}\n`, /a closing quote before the end/],
        [`${header.replace(id, "other")}\n${row}\n`, /this column, it is missing|only the columns/],
        [`${header}\n${row.split(",")[0]}\n`, /cells as in the header/],
        [`${header},${id}\n${row},\n`, /each column once/],
        [new Uint8Array([...new TextEncoder().encode(`${text}é`), 0xe9, 0x2c]), /UTF-8 text: the byte E9/],
        ["", /a header/],
      ];
      for (const [content, words] of ways) {
        const faults = await faultsOf({ [file]: content });
        expect(
          faults.every((fault) => fault.startsWith(file)),
          `${file} ${faults.join("; ")}`,
        ).toBe(true);
        expect(faults.join("; ")).toMatch(words);
        expect(faults.length).toBeLessThanOrEqual(words.source.includes("missing") ? 2 : 1);
      }
    }
  });
});

describe("a table in another encoding", () => {
  const latin = (text: string): Uint8Array => Uint8Array.from(text, (one) => one.charCodeAt(0));
  const actors = `${SMALL_TABLES["actors.csv"]}gruen,Grün,,PERSON,,,,\n`;

  it("is read as Windows-1252 where it is not UTF-8, and the encoding is named", async () => {
    const { dataset, findings } = await parse({ "actors.csv": latin(actors) });
    expect(dataset.actors.map(({ name }) => name)).toContain("Grün");
    expect(findings).toEqual([
      expect.objectContaining({
        rule: "encoding",
        parameters: { encoding: "windows-1252" },
      }),
    ]);
  });

  it("is read the same whatever its pieces, and whole characters of UTF-8 stay", async () => {
    for (const bytes of [latin(actors), new TextEncoder().encode(actors)]) {
      const files = smallPackage();
      const find = (name: string) =>
        name !== "actors.csv"
          ? fileInMemory(name, files[name] ?? "")
          : {
              name,
              size: bytes.length,
              bytes: async function* () {
                for (const byte of bytes) yield Uint8Array.of(byte);
              },
            };
      const { dataset } = await parsePackage("small", filesOf(find), () => "");
      expect(dataset.actors.map(({ name }) => name)).toContain("Grün");
    }
  });

  it("is one fault with its row and byte where two encodings are mixed", async () => {
    const mixed = new Uint8Array([...new TextEncoder().encode(actors), ...latin("x,Ä,,PERSON,,,,\n")]);
    expect(await faultsOf({ "actors.csv": mixed })).toEqual([
      expect.stringMatching(/^actors\.csv 6: UTF-8 text: the byte C4 is none/),
    ]);
  });
});

describe("a column without a name", () => {
  it("that has text is one fault", async () => {
    const ties = `${lines(SMALL_TABLES["ties.csv"] ?? "")
      .join(",extra\n")
      .replace(",extra", ",")},extra\n`;
    expect(await faultsOf({ "ties.csv": ties })).toEqual([
      "ties.csv 2: a name in the header for this column: it has text",
    ]);
  });
});
