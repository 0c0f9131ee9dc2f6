/** One table of a dataset package: its file and its columns in canonical order. */
export interface PackageTable {
  readonly name: PackageTableName;
  readonly file: string;
  readonly required: boolean;
  readonly columns: readonly string[];
  /** Of `columns`, those a file may leave out. */
  readonly omissible: readonly string[];
  /** Columns that may follow with a language code, as in `name_de`, and the field of the model that holds them. */
  readonly translated: Readonly<Record<string, string>>;
  /** What the rows are ordered by, and unique in. */
  readonly key: readonly string[];
}

/** An ISO 639 code, as after the bar of `name_de`. */
export const LANGUAGE = /^[a-z]{2,3}$/;

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
    translated: { name: "names", shortName: "shortNames" },
  }),
  table("factions", ["id", "name", "side", ...FACT], {
    omissible: FACT_OMISSIBLE,
    translated: { name: "names" },
  }),
  table("memberships", ["id", "actor", "faction", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("ties", ["id", "kind", "a", "b", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("arguments", ["id", "title", "text", "citations"], {
    translated: { title: "names", text: "texts" },
  }),
  table("argument-links", ["id", "kind", "from", "to", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("positions", ["id", "actor", "argument", "stance", ...FACT], { omissible: FACT_OMISSIBLE }),
  table("offices", ["id", "actor", "office", "title", ...FACT], {
    omissible: FACT_OMISSIBLE,
    translated: { title: "titles" },
  }),
  table(
    "events",
    ["id", "name", "date", "headline", "detail", "basis", "citations", "reading", "rivalOf", "note"],
    {
      omissible: ["headline", "detail", "reading", "rivalOf", "note"],
      translated: { name: "names", headline: "headlines", detail: "details" },
    },
  ),
  table("participants", ["event", "actor", "role"], {
    key: ["event", "actor", "role"],
    translated: { role: "roles" },
  }),
  table("sources", ["id", "title", "language", "author", "year", "url", "grade", "quotedIn", "note"], {
    required: true,
    omissible: ["language", "author", "year", "url", "grade", "quotedIn", "note"],
  }),
  table("passages", ["id", "source", "locator", "openingWords", "url"], {
    required: true,
    omissible: ["openingWords", "url"],
  }),
  table("tours", ["id", "title"], { translated: { title: "names" } }),
  table("tour-stops", ["id", "tour", "number", "date", "view", "focus", "caption", "citations", "note"], {
    omissible: ["view", "focus", "note"],
    translated: { caption: "names" },
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
    translated: options.translated ?? {},
    key: options.key ?? ["id"],
  };
}
