import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Config } from "../../config.ts";

/** Finds the folder of a package by its path, or by its name in fixtures/. */
export function packageFolder({ checkout }: Config, given: string): string {
  const path = resolve(given);
  if (existsSync(join(path, "datapackage.json"))) return path;
  const fixture = join(checkout, "fixtures", given);
  return /^[a-z0-9-]+$/.test(given) && existsSync(fixture) ? fixture : path;
}
