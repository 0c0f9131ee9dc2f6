import type { GraphValue, WrittenSpell } from "./graph-record.ts";
import { isOfProgram } from "./program-columns.ts";
import { isObject, type JsonObject, textOfJson } from "./read-json.ts";

/** The columns that an object gives, but those of `skipped`. Objects within it are kept as JSON. */
export function valuesOfObject(object: JsonObject, skipped: ReadonlySet<string>): GraphValue[] {
  const values: GraphValue[] = [];
  for (const [column, value] of Object.entries(object)) {
    if (skipped.has(column) || isOfProgram(column) || value === null || value === "") continue;
    if (typeof value === "string" || typeof value === "number" || typeof value === "boolean")
      values.push({ column, value });
    else if (Array.isArray(value) && value.every((one) => textOfJson(one) !== null))
      values.push({ column, value: value.map(String) });
    else values.push({ column, value: JSON.stringify(value) });
  }
  return values;
}

/** The spells of an object: `[["1924-01-01", "1924-12-31"], …]`, or objects with `start` and `end`. */
export function spellsOfObject({ spells }: JsonObject): readonly WrittenSpell[] | null {
  if (!Array.isArray(spells)) return null;
  const read = spells.map((spell: unknown) => {
    if (Array.isArray(spell) && spell.length === 2)
      return { start: textOfJson(spell[0]), end: textOfJson(spell[1]) };
    return isObject(spell) ? { start: textOfJson(spell.start), end: textOfJson(spell.end) } : null;
  });
  return read.every((spell) => spell !== null) ? read : null;
}
