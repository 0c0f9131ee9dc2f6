/** One table of a dataset package: its file and its columns in canonical order. */
export interface PackageTable {
  readonly name: PackageTableName;
  readonly file: string;
  readonly required: boolean;
  readonly columns: readonly string[];
  /** Of `columns`, those a file may leave out. */
  readonly omissible: readonly string[];
  /** Columns that may follow with a language code, as in `name_de`. */
  readonly translated: string | null;
  /** What the rows are ordered by, and unique in. */
  readonly key: readonly string[];
}

export type PackageTableName =
  | "actors"
  | "factions"
  | "memberships"
  | "ties"
  | "arguments"
  | "argument-links"
  | "positions"
  | "offices"
  | "events"
  | "participants"
  | "sources"
  | "passages"
  | "tours"
  | "tour-stops";

const FACT = [
  "validFrom",
  "validTo",
  "basis",
  "citations",
  "begunBy",
  "endedBy",
  "reading",
  "rivalOf",
  "note",
] as const;
const FACT_OMISSIBLE = ["validFrom", "validTo", "begunBy", "endedBy", "reading", "rivalOf", "note"] as const;

/** Every table of the format, in canonical order (docs/dataset-package.md). */
export const PACKAGE_TABLES: readonly PackageTable[] = [
  table("actors", ["id", "name", "shortName", "kind", "born", "died", "citations", "note"], {
    required: true,
    omissible: ["shortName", "born", "died", "citations", "note"],
    translated: "name",
  }),
  table("factions", ["id", "name", "side", ...FACT], { omissible: FACT_OMISSIBLE, translated: "name" }),
  table("memberships", ["id", "actor", "faction", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("ties", ["id", "kind", "a", "b", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("arguments", ["id", "title", "text", "citations"], { translated: "title" }),
  table("argument-links", ["id", "kind", "from", "to", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("positions", ["id", "actor", "argument", "stance", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("offices", ["id", "actor", "office", "title", ...FACT], { omissible: FACT_OMISSIBLE }),
  table(
    "events",
    ["id", "name", "date", "headline", "detail", "basis", "citations", "reading", "rivalOf", "note"],
    {
      omissible: ["headline", "detail", "reading", "rivalOf", "note"],
      translated: "name",
    },
  ),
  table("participants", ["event", "actor", "role"], { key: ["event", "actor", "role"] }),
  table("sources", ["id", "title", "author", "year", "url", "grade", "quotedIn", "note"], {
    required: true,
    omissible: ["author", "year", "url", "grade", "quotedIn", "note"],
  }),
  table("passages", ["id", "source", "locator", "openingWords", "url"], {
    required: true,
    omissible: ["openingWords", "url"],
  }),
  table("tours", ["id", "title"], { translated: "title" }),
  table("tour-stops", ["id", "tour", "number", "date", "view", "focus", "caption", "citations", "note"], {
    omissible: ["view", "focus", "note"],
    translated: "caption",
  }),
];

function table(
  name: PackageTableName,
  columns: readonly string[],
  options: Partial<Pick<PackageTable, "required" | "omissible" | "translated" | "key">>,
): PackageTable {
  return {
    name,
    file: `${name}.csv`,
    required: options.required ?? false,
    columns,
    omissible: options.omissible ?? [],
    translated: options.translated ?? null,
    key: options.key ?? ["id"],
  };
}
