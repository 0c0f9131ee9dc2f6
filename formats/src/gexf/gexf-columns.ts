import type { AttributeType } from "../contract/story-draft.ts";
import type { DeclaredColumns, GraphValue } from "../graph/graph-record.ts";
import type { XmlAttributes } from "../xml/read-xml.ts";

export type RecordClass = "node" | "edge";

const TYPES: Readonly<Record<string, AttributeType>> = {
  boolean: "BOOLEAN",
  string: "TEXT",
  anyuri: "TEXT",
  char: "TEXT",
  date: "TEXT",
  ...Object.fromEntries(
    "integer long double float short byte bigdecimal biginteger".split(" ").map((name) => [name, "NUMBER"]),
  ),
};

interface Column {
  readonly name: string;
  readonly type: AttributeType;
  /** The value of records that give none. */
  fallback: string | null;
}

/** The columns that a file declares for its nodes and edges. */
export class GexfColumns {
  readonly #columns: Readonly<Record<RecordClass, Map<string, Column>>> = {
    node: new Map(),
    edge: new Map(),
  };
  readonly #types: Readonly<Record<RecordClass, Map<string, AttributeType>>> = {
    node: new Map(),
    edge: new Map(),
  };
  #class: RecordClass = "node";
  #open: Column | null = null;

  /** Begins the columns of a class; a file's, whose ids are its own, without one. */
  begin(recordClass?: string): void {
    if (recordClass === undefined) for (const columns of Object.values(this.#columns)) columns.clear();
    this.#class = recordClass === "edge" ? "edge" : "node";
  }

  declare({ id = "", title = "", type = "string" }: XmlAttributes): void {
    const known = type.toLowerCase();
    const name = title || id;
    const column = {
      name,
      type: known.startsWith("list") ? "LIST" : (TYPES[known] ?? "TEXT"),
      fallback: null,
    } as const;
    this.#open = { ...column };
    this.#columns[this.#class].set(id, this.#open);
    this.#types[this.#class].set(name, column.type);
  }

  /** The text of the `<default>` in the column that was declared last. */
  setDefault(text: string): void {
    if (this.#open !== null) this.#open.fallback = text;
  }

  /** The name of a column; its id where the file does not declare it. */
  nameOf(recordClass: RecordClass, id: string): string {
    return this.#columns[recordClass].get(id)?.name ?? id;
  }

  /** The values of a record with the defaults of the columns that it leaves out. */
  withDefaults(recordClass: RecordClass, values: readonly GraphValue[]): GraphValue[] {
    const whole = [...values];
    for (const { name, fallback } of this.#columns[recordClass].values())
      if (fallback !== null && !values.some(({ column }) => column === name))
        whole.push({ column: name, value: fallback });
    return whole;
  }

  /** The types of the columns of all files, by name. */
  declared(recordClass: RecordClass): DeclaredColumns {
    return this.#types[recordClass];
  }
}

/** The attributes of an element that have a value. */
export function given(values: Readonly<Record<string, string | undefined>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== "",
    ),
  );
}
