import { attributesOf, type Dataset } from "@entente/core";
import { describe, expect, it } from "vitest";
import { type Fault, PackageFaultsError } from "./fault.ts";
import { filesInMemory } from "./package-files.ts";
import { type CheckedPackage, parsePackage } from "./parse-package.ts";
import {
  ATTRIBUTED_TIES,
  attributedPackage,
  type Field,
  OWN_FIELDS,
  SMALL_TABLES,
  smallPackage,
} from "./small-package.testing.ts";
import { writePackage } from "./write-package.ts";

async function parse(files: Readonly<Record<string, string>>): Promise<CheckedPackage> {
  return await parsePackage("small-package", filesInMemory(files), (content) => [...content].join(""));
}

async function faultsOf(files: Readonly<Record<string, string>>): Promise<readonly Fault[]> {
  return await parse(files).then(
    () => [],
    (error: unknown) => {
      if (error instanceof PackageFaultsError) return error.faults;
      throw error;
    },
  );
}

function attributesOfTies({ ties, attributeColumns }: Dataset): unknown {
  return ties.map((tie) =>
    attributesOf(tie, "ties", attributeColumns).map(({ column, value, text }) => [column.name, value, text]),
  );
}

describe("a package with columns of its own", () => {
  it("keeps their cells with the types that it declares", async () => {
    const { dataset } = await parse(attributedPackage());
    expect(dataset.attributeColumns).toEqual([
      { table: "actors", name: "seats", type: "NUMBER" },
      { table: "ties", name: "weight", type: "NUMBER" },
      { table: "ties", name: "kind of treaty", type: "TEXT" },
      { table: "ties", name: "secret", type: "BOOLEAN" },
      { table: "ties", name: "ratified", type: "DATE" },
      { table: "ties", name: "articles", type: "LIST", delimiter: ";" },
      { table: "ties", name: "__proto__", type: "TEXT" },
    ]);
    expect(attributesOfTies(dataset)).toEqual([
      [
        ["weight", 1.5, "1.50"],
        ["kind of treaty", 'a "defence" pact, =1+1', 'a "defence" pact, =1+1'],
        ["secret", true, "TRUE"],
        ["ratified", "1925-06~", "1925-06~"],
        ["articles", ["I", "IV"], "I; IV"],
        ["__proto__", "odd", "odd"],
      ],
      [
        ["weight", 2, "2"],
        ["secret", false, "0"],
      ],
      [],
    ]);
    expect(dataset.actors.map(({ attributes }) => attributes)).toEqual([
      { seats: "12" },
      {},
      { seats: "007" },
    ]);
  });

  it("is written byte for byte as it was read, and its revision follows each of its cells", async () => {
    const files = attributedPackage();
    const checked = await parse(files);
    const written = [...writePackage(checked.dataset, checked.descriptorJson)];
    for (const name of ["ties.csv", "actors.csv", "datapackage.json"]) {
      const found = written.find((file) => file.name === name);
      expect([...(found?.text ?? [])].join(""), name).toBe(files[name]);
    }
    const changed = await parse(attributedPackage(OWN_FIELDS, ATTRIBUTED_TIES.replace("1.50", "1.5")));
    expect(changed.dataset.revision).not.toBe(checked.dataset.revision);
  });

  it("has a fault where a cell is not of the type declared", async () => {
    const [header = "", first = ""] = ATTRIBUTED_TIES.split("\n");
    const bare = first.slice(0, first.indexOf(",1.50"));
    const wrong = `${header}\n${bare},heavy,,perhaps,last spring,,\nx,ALLIED,ann,cat,,,EXPLICIT,p1,,,,,,NaN,,,,,\n`;
    expect(
      (await faultsOf(attributedPackage(OWN_FIELDS, wrong))).map(({ row, column, expected }) => [
        row,
        column,
        expected,
      ]),
    ).toEqual([
      [2, "weight", expect.stringContaining("a number")],
      [2, "secret", expect.stringContaining("true or false")],
      [2, "ratified", expect.stringContaining("a date in EDTF")],
      [3, "weight", expect.stringContaining("a number")],
    ]);
  });

  it("has a fault where it does not declare a column, gives it no name or no type, or has it in another table", async () => {
    const undeclared = await faultsOf(smallPackage({ "ties.csv": ATTRIBUTED_TIES }));
    expect(undeclared[0]?.expected).toMatch(
      /declare a column of your own, with its type, in the table's schema/,
    );
    const expectFault = async (fields: readonly Field[], words: RegExp): Promise<void> => {
      const faults = await faultsOf(attributedPackage(fields, ATTRIBUTED_TIES));
      expect(faults).toContainEqual(
        expect.objectContaining({ file: "datapackage.json", expected: expect.stringMatching(words) }),
      );
    };
    await expectFault([...OWN_FIELDS, { name: "colour", type: "colour" }], /one of the types string, any/);
    await expectFault([...OWN_FIELDS, { type: "string" }], /a name for every field/);
    await expectFault([...OWN_FIELDS, { name: " ", type: "string" }], /only spaces/);
    await expectFault([...OWN_FIELDS, { name: "weight", type: "string" }], /each field once/);
    const sources = `${(SMALL_TABLES["sources.csv"] ?? "").replace("\n", ",shelf\n").replace(/\n$/, "")},A 3\n`;
    expect((await faultsOf(smallPackage({ "sources.csv": sources })))[0]?.expected).toMatch(
      /only the columns [^;]*$/,
    );
  });
});
