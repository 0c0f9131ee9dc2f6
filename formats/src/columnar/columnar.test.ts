import { tableFromIPC } from "@uwdata/flechette";
import { parquetReadObjects } from "hyparquet";
import { describe, expect, it } from "vitest";
import type { OutputFile } from "../contract/input-file.ts";
import { filesInMemory } from "../dataset-package/package-files.ts";
import { parsePackage } from "../dataset-package/parse-package.ts";
import { smallPackage } from "../dataset-package/small-package.testing.ts";
import { ARROW } from "./arrow.ts";
import { PARQUET } from "./parquet.ts";

const smallDataset = async () =>
  (await parsePackage("small-package", filesInMemory(smallPackage()), () => "")).dataset;

async function bytesOf({ content }: OutputFile): Promise<Uint8Array> {
  for await (const piece of content) if (typeof piece !== "string") return piece;
  throw new Error("The file has no bytes");
}

/** The rows of a table, days as ISO texts. */
type Rows = readonly Readonly<Record<string, unknown>>[];

const day = (value: unknown): unknown =>
  value instanceof Date
    ? value.toISOString().slice(0, 10)
    : Array.isArray(value)
      ? [...value]
      : (value ?? null);

const plain = (rows: Rows): Rows =>
  rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, day(value)])));

const READERS = [
  [
    "Parquet",
    PARQUET,
    async (bytes: Uint8Array): Promise<Rows> =>
      plain(await parquetReadObjects({ file: bytes.slice().buffer })),
  ],
  [
    "Arrow",
    ARROW,
    async (bytes: Uint8Array): Promise<Rows> =>
      plain(
        tableFromIPC(bytes, { useDate: true })
          .toArray()
          .map((row: object) => ({ ...row })),
      ),
  ],
] as const;

describe.each(READERS)("%s tables", (_, format, read) => {
  async function written(): Promise<Readonly<Record<string, Rows>>> {
    const result = await format.write?.(await smallDataset());
    const tables: Record<string, Rows> = {};
    for (const file of result?.files ?? [])
      tables[file.name.replace(/^.*\/|[.].*$/g, "")] = await read(await bytesOf(file));
    return tables;
  }

  it("are one for each table that has rows", async () => {
    expect(Object.keys(await written()).toSorted()).toEqual([
      "actors",
      "argument-links",
      "arguments",
      "events",
      "factions",
      "memberships",
      "offices",
      "participants",
      "passages",
      "positions",
      "sources",
      "ties",
      "tour-stops",
      "tours",
    ]);
  });

  it("have all four bounds of a fact as days, open ones as null", async () => {
    const { memberships, positions } = await written();
    expect(memberships).toMatchObject([
      {
        id: "ann--reds",
        validFromEarliest: "1925-03-01",
        validFrom: "1925-05-31",
        validTo: "1927-01-01",
        validToLatest: "1927-12-31",
        validFromEdtf: "1925-21",
        validToEdtf: "1927",
        begunBy: "meeting",
        endedBy: null,
      },
    ]);
    expect(positions).toMatchObject([{ validFrom: "1925-12-31", validTo: null, validToLatest: null }]);
  });

  it("have lists, numbers and the days of other dates", async () => {
    const { ties, actors, "tour-stops": stops } = await written();
    expect(ties?.[0]).toMatchObject({ citations: ["p1", "p2"], kind: "ALLIED" });
    expect(stops?.[0]).toMatchObject({ number: 1, focus: ["event:meeting", "actor:ann"] });
    expect(actors?.[0]).toMatchObject({
      born: "1880",
      bornEarliest: "1880-01-01",
      bornLatest: "1880-12-31",
      diedEarliest: "1949-01-01",
      diedLatest: "1951-12-31",
    });
    expect(actors?.[1]).toMatchObject({ born: null, bornEarliest: null, note: null });
  });
});
