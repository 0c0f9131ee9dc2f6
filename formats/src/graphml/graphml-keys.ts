import type { AttributeType } from "../contract/story-draft.ts";
import type { DeclaredColumns, GraphValue } from "../graph/graph-record.ts";
import { isOfProgram } from "../graph/program-columns.ts";
import type { XmlAttributes } from "../xml/read-xml.ts";

export type KeyDomain = "graph" | "node" | "edge";

interface Key {
  readonly domain: string;
  /** Null for a key that says how something is drawn. */
  readonly name: string | null;
  readonly type: AttributeType;
  fallback: string | null;
}

const TYPES: Readonly<Record<string, AttributeType>> = {
  boolean: "BOOLEAN",
  int: "NUMBER",
  long: "NUMBER",
  float: "NUMBER",
  double: "NUMBER",
};

/** The keys of a GraphML file: the columns of its graph, nodes and edges, with the values of those that give none. */
export class GraphmlKeys {
  readonly #keys = new Map<string, Key>();
  readonly #declared = { graph: new Map(), node: new Map(), edge: new Map() } as Readonly<
    Record<KeyDomain, Map<string, AttributeType>>
  >;
  #open: Key | null = null;

  /** Begins another file, whose keys are its own. */
  begin(): void {
    this.#keys.clear();
  }

  declare(attributes: XmlAttributes): void {
    const { id = "", for: domain = "all", "attr.name": given, "attr.type": type = "string" } = attributes;
    // yEd's keys with the graphics have no name.
    const isDrawing = attributes["yfiles.type"] !== undefined;
    const name = isDrawing ? null : given || id;
    const key = { domain, name, type: TYPES[type.toLowerCase()] ?? "TEXT", fallback: null };
    this.#open = key;
    this.#keys.set(id, key);
    if (name === null || isOfProgram(name)) return;
    for (const one of ["graph", "node", "edge"] as const)
      if (domain === one || domain === "all") this.#declared[one].set(name, key.type);
  }

  /** The text of the `<default>` in the key that was declared last. */
  setDefault(text: string): void {
    if (this.#open !== null) this.#open.fallback = text.trim() || null;
  }

  /** The column of a key; its id where it is not declared; null for a drawing or what only a program needs. */
  nameOf(_: KeyDomain, id: string): string | null {
    const key = this.#keys.get(id);
    const name = key === undefined ? id : key.name;
    return name === null || name === "" || isOfProgram(name) ? null : name;
  }

  withDefaults(domain: KeyDomain, values: readonly GraphValue[]): readonly GraphValue[] {
    const whole = [...values];
    for (const { domain: of, name, fallback } of this.#keys.values()) {
      if (fallback === null || name === null || isOfProgram(name) || (of !== domain && of !== "all"))
        continue;
      if (!values.some(({ column }) => column === name)) whole.push({ column: name, value: fallback });
    }
    return whole;
  }

  declared(domain: KeyDomain): DeclaredColumns {
    return this.#declared[domain];
  }
}
