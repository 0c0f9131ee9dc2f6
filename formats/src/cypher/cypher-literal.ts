import { type CalendarDate, formatCalendarDate } from "@entente/core";
import type { ColumnValue, TableColumn } from "../columnar/column-tables.ts";

/** Controls, formats and halves of characters: they could end a line or change what a reader sees. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The code of a character, unit by unit. */
const codeOf = (character: string): string =>
  character
    .split("")
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`)
    .join("");

/**
 * A text as a string of Cypher, in one line. Cypher 5 turns `\u0027` into a quote even behind an escaped backslash, so
 * that a backslash and a `u` of the text never stand together: `'\\' + 'u0027'`.
 */
export function stringLiteral(text: string): string {
  return text
    .split(/(?<=\\)(?=u)/)
    .map((part) => `'${escaped(part)}'`)
    .join(" + ");
}

function escaped(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replace(UNSAFE, codeOf);
}

/** A value of a column as Cypher; null where it is absent. */
export function valueLiteral(value: ColumnValue, type: TableColumn["type"]): string | null {
  if (value === null) return null;
  if (typeof value === "string") return stringLiteral(value);
  if (typeof value === "number") return type === "DAY" ? dateLiteral(value) : String(value);
  return `[${value.map(stringLiteral).join(", ")}]`;
}

function dateLiteral(day: number): string {
  const text = formatCalendarDate(day as CalendarDate);
  return `date('${/^\d{5}/.test(text) ? "+" : ""}${text}')`;
}

/** A name of a property, which may have any character but those that could end it. */
export function propertyName(name: string): string {
  return `\`${name.replace(/[`\\]/g, "_").replace(UNSAFE, "_")}\``;
}
