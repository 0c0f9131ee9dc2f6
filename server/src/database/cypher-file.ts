import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** The folder of all Cypher; the path is the same from src/ and from dist/. */
const CYPHER = fileURLToPath(new URL("../../../cypher/", import.meta.url));

const texts = new Map<string, string>();

/** The Cypher statement of one file, e.g. `read/ties-of-revision`. Throws when there is no such file. */
export function readCypher(name: string): string {
  const known = texts.get(name);
  if (known !== undefined) return known;
  const text = readFileSync(`${CYPHER}${name}.cypher`, "utf8");
  texts.set(name, text);
  return text;
}

/** The names of the schema migrations, in the order in which they are applied. */
export function migrationNames(): readonly string[] {
  return readdirSync(`${CYPHER}schema`)
    .filter((file) => file.endsWith(".cypher"))
    .map((file) => file.slice(0, -".cypher".length))
    .sort();
}
