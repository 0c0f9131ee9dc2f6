import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CsvParser } from "../csv/csv-parser.ts";
import { filesInMemory } from "./package-files.ts";
import { type CheckedPackage, parsePackage } from "./parse-package.ts";
import { TABLES, type Table } from "./tables.ts";
import { writePackage } from "./write-package.ts";

type Texts = Readonly<Record<string, string>>;

const FIXTURES = new URL("../../../fixtures/", import.meta.url);

function readFixture(name: string): Texts {
  const files = readdirSync(new URL(`${name}/`, FIXTURES)).filter((file) => /\.csv$|^datapackage/.test(file));
  return Object.fromEntries(
    files.map((file) => [file, readFileSync(new URL(`${name}/${file}`, FIXTURES), "utf8")]),
  );
}

async function parse(texts: Texts): Promise<CheckedPackage> {
  return await parsePackage("test", filesInMemory(texts), () => "");
}

function write({ dataset, descriptorJson }: CheckedPackage): Texts {
  const files = [...writePackage(dataset, descriptorJson)];
  return Object.fromEntries(files.map(({ name, text }) => [name, [...text].join("")]));
}

/** Ways to write the same content of a table. */
const manner = fc.record({
  seed: fc.integer(),
  lineBreak: fc.constantFrom("\n", "\r\n", "\r"),
  isQuoted: fc.boolean(),
  hasMark: fc.boolean(),
  isEnded: fc.boolean(),
});

type Manner = typeof manner extends fc.Arbitrary<infer Value> ? Value : never;

/** Rewrites a table with its rows and columns in another order, other line breaks and other quotes. */
function rewrite(text: string, { seed, lineBreak, isQuoted, hasMark, isEnded }: Manner): string {
  const parser = new CsvParser(text.length + 1);
  const [header = [], ...rows] = [...parser.write(text), ...parser.end()].map(({ cells }) => cells);
  const order = <Item>(items: readonly Item[]): Item[] =>
    items
      .map((item, place) => ({ item, key: Math.imul(place + 1, seed | 1) >>> 3 }))
      .sort((a, b) => a.key - b.key)
      .map(({ item }) => item);
  const columns = order([...header.keys()]);
  const quote = (cell: string): string =>
    isQuoted || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
  const lines = [header, ...order(rows)].map((cells) =>
    columns.map((column) => quote(cells[column] ?? "")).join(","),
  );
  return `${hasMark ? "\uFEFF" : ""}${lines.join(lineBreak)}${isEnded ? lineBreak : ""}`;
}

interface Field {
  readonly name: string;
  readonly constraints?: { readonly required?: boolean; readonly enum?: readonly string[] };
}

interface Resource {
  readonly path: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly foreignKeys?: readonly {
      readonly fields: readonly string[];
      readonly reference: { readonly resource: string };
    }[];
  };
}

describe.each(readdirSync(FIXTURES))("the package %s", (name) => {
  const canonical = readFixture(name);

  it("is written as it was read, byte for byte", async () => {
    expect(write(await parse(canonical))).toEqual(canonical);
  });

  it("is the same however its tables are written, and becomes canonical", async () => {
    const expected = await parse(canonical);
    await fc.assert(
      fc.asyncProperty(manner, async (how) => {
        const texts = Object.fromEntries(
          Object.entries(canonical).map(([file, text]) => [
            file,
            file.endsWith(".csv") ? rewrite(text, how) : text,
          ]),
        );
        const read = await parse(texts);
        expect(read.dataset).toEqual(expected.dataset);
        const written = write(read);
        expect(written).toEqual(canonical);
        expect(write(await parse(written))).toEqual(written);
      }),
      { numRuns: 4 },
    );
  }, 120_000);

  it("describes its tables as the format does", () => {
    const { resources } = JSON.parse(canonical["datapackage.json"] ?? "") as { resources: Resource[] };
    for (const { path, schema } of resources) {
      const table = TABLES.find(({ file }) => file === path) as Table;
      const described = schema.fields.filter((field) => !/_[a-z]{2,3}$/.test(field.name));
      expect(
        described.map(({ name: field, constraints }) => [
          field,
          constraints?.required ?? false,
          constraints?.enum,
        ]),
        path,
      ).toEqual(table.columns.map(([field, { required, values }]) => [field, required, values]));
      // The schema's own foreign keys cannot say that a cell holds a list.
      const own = table.columns
        .filter(([field, { references }]) => references !== undefined && field !== "citations")
        .map(([field, { references }]) => [field, references === table.key ? "" : references]);
      const rivals = table.columns.some(([field]) => field === "rivalOf") ? [["rivalOf", ""]] : [];
      const foreign = schema.foreignKeys ?? [];
      expect(
        foreign.map(({ fields, reference }) => [fields[0], reference.resource]),
        path,
      ).toEqual([...own, ...rivals]);
    }
  });
});
