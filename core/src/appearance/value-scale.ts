import {
  type AttributeColumn,
  type Attributed,
  type AttributedTable,
  attributeOrder,
  attributeValueOf,
} from "../model/attribute.ts";
import type { Dataset } from "../model/dataset.ts";
import { compareIds } from "../model/ids.ts";
import { BLOC_COLOURS, type FactionColour, type MarkColour } from "./palette.ts";

/** Values that are told apart by colours of their own, the most frequent first. */
export interface CategoryScale {
  readonly kind: "categories";
  readonly categories: readonly Category[];
  /** The number of values beyond those with colours of their own; all of them are grey. */
  readonly others: number;
  /** Whether some rows have no value. */
  readonly hasAbsent: boolean;
}

export interface Category {
  /** As the dataset writes it; an item where the column is of lists. */
  readonly text: string;
  readonly colour: FactionColour;
}

/** Numbers or dates from the least to the most, as the dataset writes them. */
export interface SequenceScale {
  readonly kind: "sequence";
  readonly least: string;
  readonly most: string;
  readonly hasAbsent: boolean;
}

/** Numbers shown as an area or a width: shares of the greatest, 0 to 1. */
export interface AmountScale {
  readonly kind: "amount";
  readonly least: Amount;
  readonly most: Amount;
  readonly hasAbsent: boolean;
}

export interface Amount {
  /** As the dataset writes it. */
  readonly text: string;
  readonly share: number;
}

export type ColourScale = CategoryScale | SequenceScale;

/** Fewer steps are painted faster, and no eye sees more. */
const STEPS = 15;

/** The colours of rows by one of their columns, the same on every day. A row has several where the column is of lists. */
export function colourRows(
  rows: readonly Attributed[],
  column: AttributeColumn,
): { readonly scale: ColourScale; readonly coloursOf: (row: Attributed) => readonly MarkColour[] } {
  return column.type === "NUMBER" || column.type === "DATE"
    ? colourBySequence(rows, column)
    : colourByCategory(rows, column);
}

function colourByCategory(rows: readonly Attributed[], column: AttributeColumn) {
  const texts = textsByFrequency(rows, column);
  const colours = new Map(texts.map((text, place) => [text, BLOC_COLOURS[place] ?? ("grey" as const)]));
  const categories = texts
    .slice(0, BLOC_COLOURS.length)
    .map((text): Category => ({ text, colour: colours.get(text) ?? "grey" }));
  const scale: CategoryScale = {
    kind: "categories",
    categories,
    others: texts.length - categories.length,
    hasAbsent: hasAbsent(rows, column),
  };
  return {
    scale,
    coloursOf: (row: Attributed): readonly MarkColour[] => {
      const own = textsIn(row, column);
      return own.length === 0 ? ABSENT : [...new Set(own.map((text) => colours.get(text) ?? "grey"))];
    },
  };
}

const NOTHING: readonly string[] = [];
const ABSENT: readonly MarkColour[] = ["absent"];

function textsIn(row: Attributed, column: AttributeColumn): readonly string[] {
  const value = attributeValueOf(row, column);
  if (value === null) return NOTHING;
  return typeof value === "object" ? value : [String(value)];
}

/** The values of a column, or the items of its lists: the most frequent first. */
function textsByFrequency(rows: readonly Attributed[], column: AttributeColumn): readonly string[] {
  const counts = new Map<string, number>();
  for (const row of rows)
    for (const text of textsIn(row, column)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.keys()].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0) || compareIds(a, b));
}

/** The values of a column of a dataset, or the items of its lists: the most frequent first. */
export function attributeValues(
  dataset: Pick<Dataset, AttributedTable>,
  column: AttributeColumn,
): readonly string[] {
  return textsByFrequency(dataset[column.table], column);
}

function colourBySequence(rows: readonly Attributed[], column: AttributeColumn) {
  const { least, most, ...scale } = endsOf(rows, column);
  return {
    scale: { kind: "sequence" as const, least: least.text, most: most.text, ...scale },
    coloursOf: (row: Attributed): readonly MarkColour[] => {
      const number = numberIn(row, column);
      if (number === null) return ABSENT;
      const share = most.number === least.number ? 1 : (number - least.number) / (most.number - least.number);
      return [Math.round(STEPS * Math.min(1, Math.max(0, share))) / STEPS];
    },
  };
}

/** The shares of rows by a column of numbers: of the greatest, or from the least on where some are below zero. */
export function measureRows(
  rows: readonly Attributed[],
  column: AttributeColumn,
): { readonly scale: AmountScale; readonly shareOf: (row: Attributed) => number | null } {
  const { least, most, ...scale } = endsOf(rows, column);
  const from = Math.min(0, least.number);
  const share = (number: number): number =>
    most.number <= from ? 1 : Math.min(1, Math.max(0, (number - from) / (most.number - from)));
  return {
    scale: {
      kind: "amount",
      least: { text: least.text, share: share(least.number) },
      most: { text: most.text, share: share(most.number) },
      ...scale,
    },
    shareOf: (row) => {
      const number = numberIn(row, column);
      return number === null ? null : share(number);
    },
  };
}

interface End {
  readonly text: string;
  readonly number: number;
}

function endsOf(
  rows: readonly Attributed[],
  column: AttributeColumn,
): { readonly least: End; readonly most: End; readonly hasAbsent: boolean } {
  let least: End | null = null;
  let most: End | null = null;
  for (const row of rows) {
    const number = numberIn(row, column);
    if (number === null) continue;
    const end = { text: row.attributes?.[column.name] ?? "", number };
    if (least === null || number < least.number) least = end;
    if (most === null || number > most.number) most = end;
  }
  const none = { text: "", number: 0 };
  return { least: least ?? none, most: most ?? none, hasAbsent: hasAbsent(rows, column) };
}

function hasAbsent(rows: readonly Attributed[], column: AttributeColumn): boolean {
  return rows.some((row) => attributeValueOf(row, column) === null);
}

function numberIn(row: Attributed, column: AttributeColumn): number | null {
  const value = attributeValueOf(row, column);
  return value === null ? null : attributeOrder(value, column);
}
