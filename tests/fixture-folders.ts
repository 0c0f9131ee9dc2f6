import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

const FIXTURES = fileURLToPath(new URL("../fixtures/", import.meta.url));

/** Absolute paths of the dataset packages that the product ships. */
export const FIXTURE_FOLDERS: readonly string[] = readdirSync(FIXTURES, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `${FIXTURES}${entry.name}`)
  .sort();

export const DEBATE_CLUB = `${FIXTURES}debate-club`;
export const BOLSHEVIK_PARTY = `${FIXTURES}bolshevik-party-1922-1929`;
