import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { TestContext } from "vitest";

const FOLDER = fileURLToPath(new URL("../../../shared/data/", import.meta.url));

/**
 * Rows of a table of `../shared/data` (public data sets, never copied here), by column name; the heading of a first
 * column without one is "". Skips the test, and says so, where the file is missing.
 */
export async function sharedTable(
  ctx: TestContext,
  path: string,
  separator: "," | ";" = ",",
): Promise<Record<string, string>[]> {
  const text = (await sharedFile(ctx, path)).toString("utf8");
  const [heading = [], ...rows] = parseCsv(text, separator);
  return rows.map((row) => Object.fromEntries(heading.map((name, column) => [name, row[column] ?? ""])));
}

/** The bytes of a file of `../shared/data`. Skips the test, and says so, where it is missing. */
export async function sharedFile(ctx: TestContext, path: string): Promise<Buffer> {
  const file = FOLDER + path;
  if (!existsSync(file)) ctx.skip(`../shared/data/${path} is not there`);
  return await readFile(file);
}

/** Fields may be quoted, with doubled quotes inside; no field holds a line break. */
function parseCsv(text: string, separator: string): string[][] {
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}]*))(?:${separator}|$)`, "y");
  return text
    .split(/\r?\n/)
    .filter((line) => line !== "")
    .map((line) => {
      const fields: string[] = [];
      field.lastIndex = 0;
      while (field.lastIndex < line.length) {
        const [, quoted, plain = ""] = field.exec(line) ?? [];
        fields.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
      }
      return fields;
    });
}
