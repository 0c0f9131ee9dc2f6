import {
  type Basis,
  type CalendarDate,
  type Certainty,
  certaintyAt,
  type Evidence,
  type FactIndex,
  type StoryIndex,
  type Validity,
} from "@entente/core";
import type { MessageKey, Words } from "../language/words.ts";
import type { Selection } from "../story/selection.ts";

export interface TableColumn {
  readonly id: string;
  /** A message, or the name of a column of the dataset's own. */
  readonly title: MessageKey | { readonly own: string };
  /** `choice`: one of few values. */
  readonly filter: "words" | "choice";
  readonly isNumber?: boolean;
}

export interface TableCell {
  readonly text: string;
  /** The sort key; texts are sorted in the order of the language shown. */
  readonly sort: string | number;
}

export interface TableRow {
  /** Id of the fact, actor or event. */
  readonly id: string;
  readonly selection: Selection | null;
  /** Writes the cell of a column; undefined where the table has no such column. */
  readonly cell: (column: string) => TableCell | undefined;
  /** Writes the texts of all cells. */
  readonly texts: () => readonly string[];
}

/** Ways to write the cells of a kind of row, by column. */
export type CellsOf<Subject> = Readonly<Record<string, (subject: Subject) => TableCell>>;

/** Makes a row whose cells are written when they are asked for: of a long table few ever are. */
export function rowOf<Subject>(
  subject: Subject,
  id: string,
  selection: Selection | null,
  cells: CellsOf<Subject>,
): TableRow {
  return {
    id,
    selection,
    cell: (column) => cells[column]?.(subject),
    texts: () => Object.values(cells).map((write) => write(subject).text),
  };
}

export interface TableContents {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

/** The fields that every fact has. */
export type DatedFact = Validity & Evidence & { readonly id: string };

export const wordColumn = (id: string): TableColumn => ({
  id,
  title: `table.${id}` as MessageKey,
  filter: "words",
});
export const choiceColumn = (id: string): TableColumn => ({ ...wordColumn(id), filter: "choice" });
export const countColumn = (id: string): TableColumn => ({ ...wordColumn(id), isNumber: true });
/** The columns of a fact in a story without time. */
export const UNDATED_FACT_COLUMNS: readonly TableColumn[] = [choiceColumn("basis"), wordColumn("sources")];
/** A column of factions, or of one, which says in its title that they are computed where they are. */
export function factionColumn({ dataset }: StoryIndex, column: TableColumn): TableColumn {
  return dataset.areFactionsComputed === true
    ? { ...column, title: `table.computed-${column.id}` as MessageKey }
    : column;
}
export const FACT_COLUMNS: readonly TableColumn[] = [
  wordColumn("from"),
  wordColumn("until"),
  choiceColumn("certainty"),
  ...UNDATED_FACT_COLUMNS,
];

export function titleOf({ title }: TableColumn, { t }: Pick<Words, "t">): string {
  return typeof title === "string" ? t(title) : title.own;
}

/** Writes the cells of a story as of a day, or (null) of the whole story. */
export class CellWriter {
  readonly index: StoryIndex;
  readonly asOf: CalendarDate | null;
  readonly words: Words;
  readonly #choices = new Map<MessageKey, Map<string, TableCell>>();

  constructor(index: StoryIndex, asOf: CalendarDate | null, words: Words) {
    this.index = index;
    this.asOf = asOf;
    this.words = words;
  }

  held<Fact>({ facts, heldAt }: FactIndex<Fact>): readonly Fact[] {
    return this.asOf === null ? facts : heldAt(this.asOf, "POSSIBLE").map(({ fact }) => fact);
  }

  certainty(fact: Validity): Certainty | null {
    if (this.asOf !== null) return certaintyAt(fact, this.asOf);
    const { validFrom: from, validTo: to } = fact;
    return from !== null && to !== null && from >= to ? "POSSIBLE" : "CERTAIN";
  }

  /** Ways to write the columns that every fact has. */
  readonly factCells: CellsOf<DatedFact> = {
    from: (fact) => dateCell(fact.validFromEdtf, fact.validFromEarliest, this.words.dates.edtf),
    until: (fact) => dateCell(fact.validToEdtf, fact.validTo, this.words.dates.edtf),
    certainty: (fact) => {
      const certainty = this.certainty(fact);
      return certainty === null ? textCell("") : this.choice("table.certainty-kind", "certainty", certainty);
    },
    basis: ({ basis }) => this.basis(basis),
    sources: ({ citations }) => this.sources(citations),
  };

  /** Writes one of the few values of a column; each is put into words once. */
  choice(key: MessageKey, name: string, value: string): TableCell {
    const known = this.#choices.get(key) ?? new Map<string, TableCell>();
    this.#choices.set(key, known);
    const cell = known.get(value) ?? textCell(this.words.t(key, { [name]: value }));
    known.set(value, cell);
    return cell;
  }

  basis(basis: Basis): TableCell {
    return this.choice("table.basis-kind", "basis", basis);
  }

  actor(id: string): TableCell {
    return textCell(this.index.actors.get(id)?.shortName ?? id);
  }

  /** Lists each passage as its source and its place in it. */
  sources(citations: readonly string[]): TableCell {
    const places = citations.flatMap((id) => {
      const passage = this.index.passages.get(id);
      const source = passage === undefined ? undefined : this.index.sources.get(passage.source);
      return passage === undefined || source === undefined ? [] : [`${source.title}, ${passage.locator}`];
    });
    return textCell(places.join("; "));
  }
}

export function textCell(text: string): TableCell {
  return { text, sort: text };
}

/** A date; an open beginning sorts first, an open end last. */
export function dateCell(
  text: string | null,
  day: CalendarDate | null,
  say: (edtf: string) => string,
): TableCell {
  return { text: text === null ? "" : say(text), sort: day ?? Number.NEGATIVE_INFINITY };
}
