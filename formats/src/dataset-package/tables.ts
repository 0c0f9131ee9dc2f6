import {
  type Attributed,
  type Dataset,
  LONGEST_CAPTION,
  type Office,
  type OfficeHolding,
  parseFocus,
  TOUR_VIEWS,
  type UncertainDate,
  type Validity,
} from "@entente/core";
import {
  type AnyColumn,
  type Column,
  choice,
  choiceOr,
  date,
  id,
  optionalDate,
  optionalLanguage,
  optionalReference,
  optionalReferences,
  optionalSlug,
  optionalText,
  optionalWords,
  ordinal,
  reference,
  references,
  slug,
  type TableKey,
  text,
  textOr,
} from "./column.ts";

/** A row of offices.csv: the holding, and what the post is called. */
export type OfficeRow = OfficeHolding & Omit<Required<Office>, "id">;

/** The type of a table's rows in the model. */
export type RowOf<Key extends TableKey> = Key extends "officeHoldings" ? OfficeRow : Dataset[Key][number];

/** One table of a dataset package. */
export interface Table {
  readonly key: TableKey;
  readonly name: string;
  readonly file: string;
  /** A package without this table is refused. */
  readonly required: boolean;
  /** Names and columns in canonical order. */
  readonly columns: readonly (readonly [name: string, column: AnyColumn])[];
  /** True where rows are facts in time: `validFrom` and `validTo` then give all bounds of a Validity. */
  readonly isDated: boolean;
  /** The columns by which rows are ordered. */
  readonly order: readonly string[];
}

/** The fields of a model that hold texts by language. */
type TranslationsOf<Model> = {
  [Field in keyof Model]-?: Required<Model>[Field] extends Readonly<Record<string, string>> ? Field : never;
}[Exclude<keyof Model, keyof Attributed>] &
  string;

/** A column for every field of a model, and of the same type. */
type ColumnsOf<Model> = {
  readonly [Field in Exclude<
    keyof Model,
    keyof Validity | keyof Attributed | TranslationsOf<Model>
  >]-?: Column<Model[Field], TranslationsOf<Model>>;
} & (Model extends Validity ? Record<"validFrom" | "validTo", Column<UncertainDate | null>> : unknown);

const NOTE = optionalText({ hasLines: true });

/** The columns of every fact that holds for an interval; each may rival another of its table. */
const FACT = {
  validFrom: optionalDate(),
  validTo: optionalDate(),
  basis: choice(["EXPLICIT", "ATTRIBUTED", "INFERRED"]),
  citations: references("passages", "at least one passage id: every fact is cited"),
  begunBy: optionalReference("events"),
  endedBy: optionalReference("events"),
  reading: optionalSlug(),
  rivalOf: optionalSlug(),
  note: NOTE,
} as const;

/** In characters: a summary is read beside its fact, and is no place for the source's own text. */
const LONGEST_SUMMARY = 240;

const OFFICE_TITLE = text({ translations: "titles" });

const COLUMNS: { readonly [Key in TableKey]: ColumnsOf<RowOf<Key>> } = {
  actors: {
    id: id(),
    name: text({ translations: "names" }),
    shortName: textOr("name", { translations: "shortNames" }),
    kind: choice(["PERSON", "GROUP", "ORGANISATION", "STATE"]),
    born: optionalDate(),
    died: optionalDate(),
    citations: optionalReferences("passages"),
    note: NOTE,
  },
  factions: {
    id: id(),
    name: text({ translations: "names" }),
    side: choice(["LEFT", "CENTRE", "RIGHT", "NONE"]),
    ...FACT,
  },
  memberships: { id: id(), actor: reference("actors"), faction: reference("factions"), ...FACT },
  ties: {
    id: id(),
    kind: choice(["ALLIED", "OPPOSED"]),
    a: reference("actors"),
    b: reference("actors"),
    ...FACT,
  },
  arguments: {
    id: id(),
    title: text({ translations: "names" }),
    text: text({ translations: "texts", hasLines: true }),
    citations: FACT.citations,
  },
  argumentLinks: {
    id: id(),
    kind: choice(["SUPPORTS", "ATTACKS", "UNDERCUTS"]),
    from: reference("arguments"),
    to: reference("arguments"),
    ...FACT,
  },
  positions: {
    id: id(),
    actor: reference("actors"),
    argument: reference("arguments"),
    stance: choice(["SUPPORTS", "REJECTS"]),
    ...FACT,
  },
  officeHoldings: { id: id(), actor: reference("actors"), office: slug(), title: OFFICE_TITLE, ...FACT },
  events: {
    id: id(),
    name: text({ translations: "names" }),
    date: date("a date: an event without one cannot be placed"),
    headline: optionalText({ translations: "headlines" }),
    detail: optionalText({ translations: "details", hasLines: true }),
    basis: FACT.basis,
    citations: FACT.citations,
    reading: FACT.reading,
    rivalOf: FACT.rivalOf,
    note: FACT.note,
  },
  participants: {
    event: reference("events"),
    actor: reference("actors"),
    role: text({ translations: "roles" }),
  },
  sources: {
    id: id(),
    title: text(),
    language: optionalLanguage(),
    author: optionalText(),
    year: optionalText(),
    url: optionalText({ check: checkUrl }),
    grade: optionalText(),
    quotedIn: optionalReference("sources"),
    note: NOTE,
  },
  passages: {
    id: id(),
    source: reference("sources"),
    locator: text(),
    openingWords: optionalText({ check: checkOpeningWords }),
    summary: optionalText({ check: checkSummary }),
    url: optionalText({ check: checkUrl }),
  },
  tours: { id: id(), title: text({ translations: "names" }) },
  tourStops: {
    id: id(),
    tour: reference("tours", "the id of a tour of tours.csv"),
    number: ordinal(),
    date: date("a day, or two days with / between them for a range that is played"),
    view: choiceOr("network", TOUR_VIEWS),
    focus: optionalWords(checkFocus),
    caption: text({ translations: "names", check: checkCaption, hasLines: true }),
    citations: references(
      "passages",
      "at least one passage id: every caption is cited",
      "an id that is in passages.csv",
    ),
    note: NOTE,
  },
};

/** The columns of an office, for a database that keeps it apart from its holdings. */
export const OFFICE_COLUMNS: Table["columns"] = Object.entries<AnyColumn>({ id: id(), title: OFFICE_TITLE });

const REQUIRED: readonly TableKey[] = ["actors", "sources", "passages"];

/** Every table of the format, in canonical order (docs/dataset-package.md). */
export const TABLES: readonly Table[] = (Object.keys(COLUMNS) as TableKey[]).map((key) => {
  const columns = Object.entries<AnyColumn>(COLUMNS[key]);
  const name =
    key === "officeHoldings" ? "offices" : key.replace(/[A-Z]/, (capital) => `-${capital.toLowerCase()}`);
  return {
    key,
    name,
    file: `${name}.csv`,
    required: REQUIRED.includes(key),
    columns,
    isDated: "validFrom" in COLUMNS[key],
    order: "id" in COLUMNS[key] ? ["id"] : columns.map(([column]) => column),
  };
});

export function tableOf(key: TableKey): Table {
  return TABLES.find((table) => table.key === key) as Table;
}

/** Passes web addresses alone, because a link must not run anything when a reader clicks it. */
function checkUrl(url: string): string | null {
  return /^https?:\/\/[^\s<>"]+$/.test(url) ? null : "a web address that begins with http:// or https://";
}

function checkOpeningWords(words: string): string | null {
  return words.trim().split(/\s+/).length <= 5
    ? null
    : "at most five words: a source's sentences stay in the source";
}

function checkSummary(summary: string): string | null {
  return /\n/.test(summary) || summary.length > LONGEST_SUMMARY
    ? `one line of at most ${LONGEST_SUMMARY} characters in your own words`
    : null;
}

function checkFocus(word: string): string | null {
  return parseFocus(word) === null
    ? "what is brought out, as in actor:trotsky faction:left-opposition"
    : null;
}

function checkCaption({ length }: string): string | null {
  return length <= LONGEST_CAPTION
    ? null
    : `at most ${LONGEST_CAPTION} characters (these are ${length}): it is read from the back row`;
}
