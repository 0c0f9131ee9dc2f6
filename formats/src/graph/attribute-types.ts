import type { Findings } from "../contract/import-report.ts";
import type { AttributeType, AttributeValue } from "../contract/story-draft.ts";
import type { DeclaredColumns, GraphValue } from "./graph-record.ts";

/** Names that would reach into the prototype of the object that holds them. */
const RESERVED = new Set(["__proto__", "constructor", "prototype"]);

/** Tells whether a column cannot be kept, and warns of it. */
export function leavesOutColumn(column: string, findings: Findings): boolean {
  if (!RESERVED.has(column)) return false;
  findings.add("WARNING", { rule: "reserved-column", column });
  return true;
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const NO_NUMBER = /^[-+]?(?:nan|inf(?:inity)?)$/i;
const DATE = /^\d{4}-\d{2}(?:-\d{2})?[~?%]?$/;

/** Decides the type of each column by what its file declares and by all of its values. */
export function typeColumns(
  records: readonly { readonly values: readonly GraphValue[] }[],
  declared: DeclaredColumns,
): ReadonlyMap<string, AttributeType> {
  const possible = new Map<string, Set<AttributeType>>();
  for (const { values } of records) {
    for (const { column, value } of values) {
      const types = possible.get(column) ?? new Set(candidates(declared.get(column) ?? null));
      possible.set(column, types);
      // What is left over is what every value can be read as.
      if (types.size > 1)
        for (const type of types) if (type !== "TEXT" && !isOf(value, type)) types.delete(type);
    }
  }
  return new Map([...possible].map(([column, [type = "TEXT"]]) => [column, type]));
}

/** The types that a column may turn out to have, the first that all values have being taken. */
function candidates(declared: AttributeType | null): readonly AttributeType[] {
  if (declared === null) return ["BOOLEAN", "NUMBER", "DATE", "LIST", "TEXT"];
  if (declared === "LIST") return ["LIST"];
  return declared === "TEXT" ? ["DATE", "LIST", "TEXT"] : [declared, "TEXT"];
}

function isOf(value: AttributeValue, type: AttributeType): boolean {
  if (typeof value === "object") return type === "LIST";
  if (type === "LIST") return typeof value === "string" && /^\[.*\]$/s.test(value);
  if (typeof value !== "string")
    return typeof value === (type === "NUMBER" ? "number" : "boolean") && type !== "DATE";
  if (type === "NUMBER") return NUMBER.test(value.trim()) || NO_NUMBER.test(value.trim());
  return type === "BOOLEAN" ? /^(?:true|false)$/i.test(value.trim()) : DATE.test(value.trim());
}

/** The value in a column of a type; null where it says nothing, as a number that is none. */
export function valueOfType(value: AttributeValue, type: AttributeType): AttributeValue | null {
  if (type === "LIST") return typeof value === "object" ? value : readList(String(value));
  if (typeof value === "object") return value.join(", ");
  if (type === "NUMBER") return Number.isFinite(Number(value)) ? Number(value) : null;
  if (type === "BOOLEAN") return typeof value === "boolean" ? value : /^true$/i.test(String(value).trim());
  return String(value);
}

/** Reads `[a, b]`, `a|b`, `a;b` or `a,b`; an item in double quotes may hold any of these marks. */
export function readList(text: string): readonly string[] {
  const inner = text.trim().replace(/^\[(.*)\]$/s, "$1");
  const items: string[] = [];
  for (const [, quoted, bare = ""] of inner.matchAll(
    /\s*(?:"((?:[^"\\]|\\.)*)"\s*|([^|;,]*))(?:[|;,]|$)/gs,
  )) {
    const item = quoted === undefined ? bare.trim() : quoted.replace(/\\(.)/gs, "$1");
    if (item !== "") items.push(item);
  }
  return items;
}

export function writeList(items: readonly string[]): string {
  const isPlain = (item: string): boolean => item !== "" && !/[|;,"\\[\]]|^\s|\s$/.test(item);
  return `[${items.map((item) => (isPlain(item) ? item : `"${item.replace(/["\\]/g, "\\$&")}"`)).join(", ")}]`;
}
