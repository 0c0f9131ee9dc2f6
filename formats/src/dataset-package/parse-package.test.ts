import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Fault, PackageFaultsError } from "./fault.ts";
import { filesInMemory } from "./package-files.ts";
import { type CheckedPackage, parsePackage } from "./parse-package.ts";
import { SMALL_DESCRIPTOR, SMALL_TABLES, type SmallFiles, smallPackage } from "./small-package.testing.ts";

/** The small package with changes; its revision is its whole content. */
async function parse(changes: SmallFiles = {}): Promise<CheckedPackage> {
  return await parsePackage("small-package", filesInMemory(smallPackage(changes)), (content) =>
    [...content].join(""),
  );
}

async function faultsOf(changes: SmallFiles): Promise<readonly Fault[]> {
  try {
    await parse(changes);
    return [];
  } catch (error) {
    if (error instanceof PackageFaultsError) return error.faults;
    throw error;
  }
}

const cases = readFileSync(new URL("./rows.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(" | ") as [file: string, row: string, verdict: string]);

/** Puts the characters in place of `\\n`, `\\t` and `\\u{202E}`. */
function unescaped(text: string): string {
  return text
    .replaceAll("\\n", "\n")
    .replaceAll("\\t", "\t")
    .replaceAll(/\\u\{([0-9A-F]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
}

describe("a row of a package", () => {
  it("has valid and invalid cases", () => {
    expect(cases.filter(([, , verdict]) => verdict === "valid").length).toBeGreaterThan(5);
    expect(cases.filter(([, , verdict]) => verdict !== "valid").length).toBeGreaterThan(30);
  });

  it.each(cases)("%s | %s | %s", async (file, written, verdict) => {
    const row = unescaped(written);
    const text = `${SMALL_TABLES[file]}${row}\n`;
    const faults = await faultsOf({ [file]: text });
    if (verdict === "valid") {
      expect(faults).toEqual([]);
      return;
    }
    const [column = "", words = ""] = verdict.split(/: (.*)/);
    const line = text.trimEnd().split("\n").length;
    expect(faults).toContainEqual(
      expect.objectContaining({
        file,
        row: line,
        column: column === "row" ? null : column,
        expected: expect.stringContaining(words),
      }),
    );
  });
});

describe("a package", () => {
  it("that is sound is read, rows in the order of their ids, its revision the same every time", async () => {
    const [first, second] = [await parse(), await parse()];
    expect(first.dataset.actors.map(({ id }) => id)).toEqual(["ann", "bob", "cat"]);
    expect(second.dataset.revision).toBe(first.dataset.revision);
  });

  it("has the same revision whatever the order of its rows, and another when a cell changes", async () => {
    const original = (await parse()).dataset.revision;
    const actors = SMALL_TABLES["actors.csv"] ?? "";
    const [header = "", ...rows] = actors.trimEnd().split("\n");
    const turned = `${[header, ...rows.reverse()].join("\r\n")}\r\n`;
    expect((await parse({ "actors.csv": turned })).dataset.revision).toBe(original);
    const renamed = actors.replace("Ann Example", "Anne Example");
    expect((await parse({ "actors.csv": renamed })).dataset.revision).not.toBe(original);
  });

  it("with many faults reports them all at once, each with its place", async () => {
    const faults = await faultsOf({
      "ties.csv": `${SMALL_TABLES["ties.csv"]}x,ALLIED,ann,ann,1926-02-30,,WRONG,,,,,,\n`,
      "passages.csv": `${SMALL_TABLES["passages.csv"]}p3,s9,p. 1,,,\n`,
    });
    const places = faults.map(({ file, row, column }) => `${file} ${row} ${column}`);
    expect(places).toEqual(
      expect.arrayContaining([
        "ties.csv 3 b",
        "ties.csv 3 validFrom",
        "ties.csv 3 basis",
        "ties.csv 3 citations",
        "passages.csv 4 source",
      ]),
    );
  });

  it("is refused in words when a table, a column or the descriptor is missing or broken", async () => {
    const expectFault = async (changes: SmallFiles, file: string, words: RegExp): Promise<void> => {
      expect(await faultsOf(changes)).toContainEqual(
        expect.objectContaining({ file, expected: expect.stringMatching(words) }),
      );
    };
    await expectFault({ "actors.csv": null }, "actors.csv", /this file, which the package must have/);
    await expectFault({ "ties.csv": null }, "ties.csv", /this file/);
    await expectFault({ "ties.csv": "" }, "ties.csv", /a header: id,kind,a,b/);
    await expectFault({ "passages.csv": "id,locator\np1,x\np2,x\n" }, "passages.csv", /it is missing/);
    await expectFault(
      { "passages.csv": "id,source,locator,colour\np1,s1,x,red\np2,s1,x,red\n" },
      "passages.csv",
      /only the columns/,
    );
    await expectFault({ "datapackage.json": null }, "datapackage.json", /this file/);
    await expectFault({ "datapackage.json": "{" }, "datapackage.json", /valid JSON/);
    const descriptor = (changes: object): SmallFiles => ({
      "datapackage.json": JSON.stringify({ ...SMALL_DESCRIPTOR, ...changes }),
    });
    await expectFault(
      descriptor({ period: { from: "1930-01-01", to: "1922-01-01" } }),
      "datapackage.json",
      /from before to/,
    );
    await expectFault(descriptor({ name: "Small Package" }), "datapackage.json", /lower-case letters/);
    await expectFault(
      descriptor({ resources: [] }),
      "datapackage.json",
      /a resource with the path actors\.csv/,
    );
    await expectFault(
      descriptor({ assertions: [{ asOf: "1925-06-01", tie: ["ann", "bob"], kind: "OPPOSED" }] }),
      "datapackage.json",
      /^OPPOSED$/,
    );
    await expectFault(
      descriptor({ assertions: [{ asOf: "1925-06-01", ties: 7 }] }),
      "datapackage.json",
      /^7$/,
    );
    await expectFault(descriptor({ assertions: [{ count: "actors", is: 4 }] }), "datapackage.json", /^4$/);
    await expectFault(
      descriptor({ assertions: [{ asOf: "1925-06-01", faction: "reds", members: null }] }),
      "datapackage.json",
      /^not there$/,
    );
    await expectFault(
      descriptor({ assertions: [{ when: "never" }] }),
      "datapackage.json",
      /one of the forms/,
    );
  });

  it("is refused when a quote is left open, or a field has 100 MB", async () => {
    const open = `${SMALL_TABLES["actors.csv"]}x,"Xenia,,PERSON,,,,\n`;
    expect(await faultsOf({ "actors.csv": open })).toContainEqual(
      expect.objectContaining({ file: "actors.csv", expected: expect.stringContaining("quote") }),
    );
    const huge = `${SMALL_TABLES["actors.csv"]}x,${"y".repeat(100_000_000)},,PERSON,,,,\n`;
    expect(await faultsOf({ "actors.csv": huge })).toContainEqual(
      expect.objectContaining({
        file: "actors.csv",
        row: 5,
        expected: expect.stringContaining("at most 1000000 characters"),
      }),
    );
  });
});
