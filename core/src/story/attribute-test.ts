import {
  type AttributeColumn,
  type Attributed,
  type AttributeType,
  attributeOrder,
  attributeValueOf,
  readAttribute,
} from "../model/attribute.ts";
import type { Dataset } from "../model/dataset.ts";

/** IS: equals, or has the item; HAS: contains the text; FROM, TO: no less, no more. Texts are compared without case. */
export type AttributeTestKind = "IS" | "HAS" | "FROM" | "TO";

/** What a reader wants of the rows of a table: a column, and what its value shall be. */
export interface AttributeTest {
  readonly table: "actors" | "ties";
  /** The name of the column. */
  readonly column: string;
  readonly kind: AttributeTestKind;
  /** As the dataset would write it. */
  readonly text: string;
}

const KINDS: Readonly<Record<AttributeType, readonly AttributeTestKind[]>> = {
  TEXT: ["IS", "HAS"],
  LIST: ["IS", "HAS"],
  BOOLEAN: ["IS"],
  NUMBER: ["FROM", "TO"],
  DATE: ["FROM", "TO"],
};

const WORDS: Readonly<Record<AttributeTestKind, string>> = { IS: "is", HAS: "has", FROM: "from", TO: "to" };
const TABLES = { actors: "actor", ties: "tie" } as const;

/** Writes a test for an address: `actor:Party:is:Labour`, in which names and texts are percent-encoded. */
export function writeAttributeTest({ table, column, kind, text }: AttributeTest): string {
  return [TABLES[table], encodeURIComponent(column), WORDS[kind], encodeURIComponent(text)].join(":");
}

/** Reads a test; null where the dataset has no such column, or the column no such values. */
export function readAttributeTest(part: string, dataset: Dataset): AttributeTest | null {
  const [row = "", name = "", word = "", written = "", ...more] = part.split(":");
  const table = row === TABLES.actors ? "actors" : row === TABLES.ties ? "ties" : null;
  const kind = (Object.keys(WORDS) as AttributeTestKind[]).find((one) => WORDS[one] === word);
  const [column, text] = [decode(name), decode(written)];
  if (table === null || kind === undefined || column === null || text === null || more.length > 0)
    return null;
  const found = columnOf(dataset, table, column);
  return found !== null && isTestOf(found, kind, text) ? { table, column, kind, text } : null;
}

/** Whether a column can be tested so, with this text. */
export function isTestOf(column: AttributeColumn, kind: AttributeTestKind, text: string): boolean {
  if (text === "" || !KINDS[column.type].includes(kind)) return false;
  if (column.type === "TEXT" || column.type === "LIST") return true;
  const value = readAttribute(text, column);
  return value !== null && (column.type === "BOOLEAN" || attributeOrder(value, column) !== null);
}

/**
 * Makes the test whether a row of a table passes: one IS of each column, and all else. Null where nothing is asked of
 * the table. A row without a value passes no test.
 */
export function attributeFilter(
  tests: readonly AttributeTest[],
  table: AttributeTest["table"],
  dataset: Dataset,
): ((row: Attributed) => boolean) | null {
  const own = tests.filter((test) => test.table === table);
  if (own.length === 0) return null;
  const columns = [...new Set(own.map(({ column }) => column))].flatMap((name) => {
    const column = columnOf(dataset, table, name);
    return column === null ? [] : [{ column, tests: own.filter((test) => test.column === name) }];
  });
  return (row) => columns.every((one) => passes(row, one.column, one.tests));
}

function passes(row: Attributed, column: AttributeColumn, tests: readonly AttributeTest[]): boolean {
  const value = attributeValueOf(row, column);
  if (value === null) return false;
  const texts = (typeof value === "object" ? value : [String(value)]).map(plain);
  const order = attributeOrder(value, column);
  const limit = (text: string): number => {
    const read = readAttribute(text, column);
    return (read === null ? null : attributeOrder(read, column)) ?? Number.NaN;
  };
  const are = tests.filter(({ kind }) => kind === "IS");
  const truth = ({ text }: AttributeTest): string =>
    column.type === "BOOLEAN" ? String(readAttribute(text, column)) : plain(text);
  if (are.length > 0 && !are.some((test) => texts.includes(truth(test)))) return false;
  return tests.every(({ kind, text }) => {
    if (kind === "HAS") return texts.some((one) => one.includes(plain(text)));
    if (kind === "IS") return true;
    return order !== null && (kind === "FROM" ? order >= limit(text) : order <= limit(text));
  });
}

function plain(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

function columnOf(
  { attributeColumns = [] }: Dataset,
  table: AttributeTest["table"],
  name: string,
): AttributeColumn | null {
  return attributeColumns.find((column) => column.table === table && column.name === name) ?? null;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
