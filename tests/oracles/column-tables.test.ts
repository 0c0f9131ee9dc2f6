import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type CalendarDate, formatCalendarDate } from "@entente/core";
import { findFormat } from "@entente/formats/import";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { BOLSHEVIK_PARTY } from "../fixture-folders.ts";
import { askOracle, type PythonEnvironment, pythonEnvironment } from "./python-environment.ts";

interface OracleTable {
  readonly types: Readonly<Record<string, string>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

let python: PythonEnvironment;
let folder: string;
beforeAll(async () => {
  python = await pythonEnvironment();
  folder = await mkdtemp(join(tmpdir(), "entente-columns-"));
}, 300_000);
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const day = (date: CalendarDate | null): string | null => (date === null ? null : formatCalendarDate(date));

describe.each([
  ["Parquet", "parquet"],
  ["Arrow", "arrow"],
] as const)("%s tables of the Bolshevik party, read by pyarrow", (_, extension) => {
  it("have the types of days and lists, and every bound of every tie", async (ctx) => {
    if ("missing" in python) return ctx.skip(python.missing);
    const { dataset } = await readPackage(BOLSHEVIK_PARTY);
    const written = await findFormat(extension)?.write?.(dataset);
    for (const { name, content } of written?.files ?? []) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    const files = ["ties", "actors", "positions"].map((name) =>
      join(folder, dataset.id, `${name}.${extension}`),
    );
    const [ties, actors, positions] = await askOracle<OracleTable[]>(python, "column_tables.py", { files });
    expect(ties?.types).toMatchObject({
      validFrom: "date32[day]",
      validToLatest: "date32[day]",
      id: "string",
    });
    expect(ties?.types.citations).toMatch(/^list<\w+: string>$/);
    expect(
      ties?.rows.map(({ id, validFromEarliest, validFrom, validTo, validToLatest, citations }) => [
        id,
        validFromEarliest,
        validFrom,
        validTo,
        validToLatest,
        citations,
      ]),
    ).toEqual(
      dataset.ties.map((tie) => [
        tie.id,
        day(tie.validFromEarliest),
        day(tie.validFrom),
        day(tie.validTo),
        day(tie.validToLatest),
        tie.citations,
      ]),
    );
    expect(actors?.rows.map(({ name, name_ru: russian }) => [name, russian])).toEqual(
      dataset.actors.map(({ name, names }) => [name, names.ru ?? null]),
    );
    expect(positions?.rows).toHaveLength(dataset.positions.length);
  });
});
