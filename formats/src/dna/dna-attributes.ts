import type { AttributeColumn, Attributes } from "../contract/story-draft.ts";
import type { DnaStatement } from "./dna-project.ts";
import type { Reading } from "./dna-reading.ts";

/** What else a statement and its document say; `left` names the variables that are taken already. */
export function attributesOf(
  statement: DnaStatement,
  { documents }: Reading,
  left: readonly string[],
): Attributes {
  const document = documents.get(statement.document);
  const own: [string, string | number][] = [...statement.values].filter(
    ([name, value]) => !left.includes(name) && value !== "",
  );
  const others: [string, string | number][] = [
    ["statement", statement.id],
    ["statement type", statement.type],
    ["coder", statement.coder],
    ["document source", document?.source ?? ""],
    ["document section", document?.section ?? ""],
    ["document type", document?.type ?? ""],
    ["document notes", document?.notes ?? ""],
  ];
  return Object.fromEntries([...others.filter(([, value]) => value !== ""), ...own]);
}

/** Declares the columns of attributes that are not declared yet. */
export function declare(
  columns: AttributeColumn[],
  table: AttributeColumn["table"],
  attributes: Attributes,
): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (columns.some((one) => one.table === table && one.name === name)) continue;
    columns.push({ table, name, type: typeof value === "number" ? "NUMBER" : "TEXT" });
  }
}
