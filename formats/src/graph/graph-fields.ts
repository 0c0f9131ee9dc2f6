import type { ReadOptions } from "../contract/format.ts";

/** What a column of nodes may be taken for. `factions` is the list that this product writes. */
export type NodeField = "name" | "kind" | "born" | "died" | "faction" | "factions" | "citations" | "note";

/** What a column of edges may be taken for. `validFrom` and `validTo` are half-open, `start` and `end` closed. */
export type EdgeField =
  | "kind"
  | "sign"
  | "weight"
  | "validFrom"
  | "validTo"
  | "start"
  | "end"
  | "moment"
  | "basis"
  | "citations"
  | "source"
  | "note";

/** The names of columns, without case and punctuation; an earlier one is taken before a later one. */
const NODE_NAMES: Readonly<Record<NodeField, string>> = {
  name: "name label fullname displayname title",
  kind: "kind actorkind nodetype type",
  born: "born birth birthdate dateofbirth founded",
  died: "died death deathdate dateofdeath dissolved",
  faction: "faction party camp bloc block coalition team group",
  factions: "factions",
  citations: "citations",
  note: "note notes",
};

const EDGE_NAMES: Readonly<Record<EdgeField, string>> = {
  kind: "kind tiekind relation relationship type edgetype interaction",
  sign: "sign polarity valence",
  weight: "weight value",
  validFrom: "validfrom",
  validTo: "validto",
  start: "start startdate begin begindate from since von beginn startyear yearstart starttime",
  end: "end enddate until to bis ende endyear yearend endtime finish",
  moment: "date time timestamp year day week wave",
  basis: "basis",
  citations: "citations",
  source: "reference citation evidence url",
  note: "note notes",
};

/** What any column may be taken for. */
export const GRAPH_FIELDS: readonly string[] = [
  ...new Set([...Object.keys(EDGE_NAMES), ...Object.keys(NODE_NAMES)]),
];

/** The column that each field is taken from. */
export type FieldColumns<Field extends string> = Readonly<Partial<Record<Field, string>>>;

export function nodeFieldsOf(columns: Iterable<string>, options: ReadOptions): FieldColumns<NodeField> {
  return fieldsOf(NODE_NAMES, [...columns], options);
}

export function edgeFieldsOf(columns: Iterable<string>, options: ReadOptions): FieldColumns<EdgeField> {
  return fieldsOf(EDGE_NAMES, [...columns], options);
}

function fieldsOf<Field extends string>(
  names: Readonly<Record<Field, string>>,
  columns: readonly string[],
  { columns: asked = {} }: ReadOptions,
): FieldColumns<Field> {
  const found: Partial<Record<Field, string>> = {};
  for (const field of Object.keys(names) as Field[]) {
    const told = Object.hasOwn(asked, field) ? asked[field] : undefined;
    const column =
      columns.find((name) => name === told) ??
      names[field]
        .split(" ")
        .map((known) => columns.find((name) => plain(name) === known))
        .find((name) => name !== undefined);
    if (column !== undefined) found[field] = column;
  }
  return found;
}

/** Behind the name of an own column that would be taken for a field. */
const OWN = " (attribute)";

/** Names the column of an own attribute so that it is not taken for a field when it is read back. */
export function ownColumnName(of: "node" | "edge", name: string): string {
  if (of === "edge" && name === "weight") return name;
  const names: Readonly<Record<string, string>> = of === "node" ? NODE_NAMES : EDGE_NAMES;
  const isTaken = Object.values(names).some((known) => known.split(" ").includes(plain(name)));
  return isTaken || name.endsWith(OWN) ? `${name}${OWN}` : name;
}

/** The name of the attribute that a column holds. */
export function attributeName(column: string): string {
  return column.endsWith(OWN) ? column.slice(0, -OWN.length) : column;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
