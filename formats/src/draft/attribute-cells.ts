import type {
  AttributeColumn,
  AttributedTable,
  Attributes,
  AttributeValue,
} from "../contract/story-draft.ts";
import { LIST_DELIMITER } from "../dataset-package/describe-resource.ts";
import { tableOf } from "../dataset-package/tables.ts";
import { cleanText } from "./clean-text.ts";

/** A column of one's own in a table of the package. */
export interface OwnColumn {
  /** As the draft calls it. */
  readonly key: string;
  /** As the package calls it. */
  readonly name: string;
  readonly type: AttributeColumn["type"];
}

/** The columns of one's own in a table; one that bears the name of a column of the package gets `own` before it. */
export function ownColumnsOf(
  columns: readonly AttributeColumn[],
  table: AttributedTable,
): readonly OwnColumn[] {
  const taken = new Set(tableOf(table).columns.map(([name]) => name));
  const found = new Map<string, OwnColumn>();
  for (const { table: of, name: key, type } of columns) {
    if (of !== table || found.has(key)) continue;
    let name = cleanText(key).text || "column";
    while (taken.has(name) || isTranslation(name)) name = `own ${name}`;
    taken.add(name);
    found.set(key, { key, name, type });
  }
  return [...found.values()];
}

/** `name_de` would be read as a translation. */
function isTranslation(name: string): boolean {
  return /^[a-zA-Z]+_[a-z]{2,3}$/.test(name);
}

/** The cells of a row's attributes, in the order of the columns. */
export function attributeCells(
  columns: readonly OwnColumn[],
  attributes: Attributes | undefined,
): readonly string[] {
  if (columns.length === 0) return [];
  return columns.map(({ key }) =>
    attributes !== undefined && Object.hasOwn(attributes, key) ? writeValue(attributes[key] ?? "") : "",
  );
}

function writeValue(value: AttributeValue): string {
  if (typeof value === "object")
    return value.map((item) => cleanText(item).text.replaceAll(LIST_DELIMITER, "/")).join(LIST_DELIMITER);
  return typeof value === "string" ? cleanText(value).text : String(value);
}
