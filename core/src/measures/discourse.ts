import type { Stance } from "../model/argument.ts";
import { compareIds } from "../model/ids.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { yearMonthDay } from "../time/calendar-date.ts";

/** IGNORE disregards the stance: both merely speak of the same. */
export type DiscourseKind = "CONGRUENCE" | "CONFLICT" | "SUBTRACT" | "IGNORE";

/**
 * NONE: counts. AVERAGE_ACTIVITY: divided by the mean number of statements of the two. JACCARD: as DNA has it, divided
 * by the matches plus what only one of the two says. COSINE: the textbook's, divided by the lengths of the two vectors
 * of counts by concept and stance (DNA divides by the product of the two numbers of statements instead).
 */
export type Normalisation = "NONE" | "AVERAGE_ACTIVITY" | "JACCARD" | "COSINE";

/** The window in which repetitions of the same actor, concept and stance count once. */
export type Duplicates = "INCLUDE" | "PER_DOCUMENT" | "PER_MONTH" | "PER_YEAR" | "ACROSS_WINDOW";

/** One actor taking a stance on one concept. */
export interface Statement {
  readonly actor: string;
  readonly concept: string;
  readonly stance: Stance;
  readonly date: CalendarDate;
  /** Null where statements have no document; then each is its own. */
  readonly document: string | null;
}

export interface DiscourseOptions {
  readonly kind: DiscourseKind;
  readonly normalisation: Normalisation;
  readonly duplicates: Duplicates;
}

/** Not zero; `a < b` in code-unit order. */
export interface WeightedPair {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** A column of counts: one concept with one stance, or with either. */
interface Column {
  readonly actors: number[];
  readonly counts: number[];
}

interface Profile {
  /** Columns the actor speaks in, and how often. */
  readonly cells: Map<number, number>;
  total: number;
  square: number;
}

/**
 * The one-mode network of actors over concepts (Leifeld 2017, doi 10.1093/oxfordhb/9780190228217.013.25): for every
 * pair, the sum over concepts of products of counts. Pairs by `a`, then `b`; those of weight 0 are left out.
 * Memory grows with actors, time with the pairs that meet in a concept.
 */
export function discourseNetwork(
  statements: readonly Statement[],
  options: DiscourseOptions,
): WeightedPair[] {
  const { kind, normalisation } = options;
  const counted = withoutDuplicates(statements, options.duplicates, kind === "IGNORE");
  const actors = [...new Set(counted.map(({ actor }) => actor))].sort(compareIds);
  const { profiles, columns } = tabulate(counted, actors, kind === "IGNORE");
  const sums = emptySums(actors.length);
  const needsOpposite = kind === "CONFLICT" || kind === "SUBTRACT";
  const pairs: WeightedPair[] = [];
  profiles.forEach((profile, one) => {
    const met = new Set<number>();
    for (const [column, count] of profile.cells) {
      meet(columns[column], one, met, (other, theirs) => {
        add(sums.same, other, count * theirs);
        add(sums.mine, other, count);
        add(sums.theirs, other, theirs);
      });
      // Columns come in twos, support and rejection of one concept.
      if (needsOpposite) {
        meet(columns[column ^ 1], one, met, (other, theirs) => add(sums.opposite, other, count * theirs));
      }
    }
    for (const other of [...met].sort((a, b) => a - b)) {
      const raw = weightOf(kind, sums, other);
      const by = raw === 0 ? 1 : divisor(normalisation, profile, profiles[other]!, sums, other);
      if (raw !== 0) pairs.push({ a: actors[one]!, b: actors[other]!, weight: raw / by });
      clear(sums, other);
    }
  });
  return pairs;
}

/** The sums of one actor with every later one. */
interface Sums {
  /** Products of counts in columns both speak in, and in columns of the same concept and the other stance. */
  readonly same: Float64Array;
  readonly opposite: Float64Array;
  /** Statements of either in columns both speak in. */
  readonly mine: Float64Array;
  readonly theirs: Float64Array;
}

function emptySums(count: number): Sums {
  const column = (): Float64Array => new Float64Array(count);
  return { same: column(), opposite: column(), mine: column(), theirs: column() };
}

function clear({ same, opposite, mine, theirs }: Sums, other: number): void {
  for (const column of [same, opposite, mine, theirs]) column[other] = 0;
}

function add(column: Float64Array, place: number, value: number): void {
  column[place]! += value;
}

function weightOf(kind: DiscourseKind, { same, opposite }: Sums, other: number): number {
  switch (kind) {
    case "CONGRUENCE":
    case "IGNORE":
      return same[other]!;
    case "CONFLICT":
      return opposite[other]!;
    case "SUBTRACT":
      return same[other]! - opposite[other]!;
  }
}

/** Statements that count, in their order. DNA's filter: the stance is part of what is repeated unless it is ignored. */
export function withoutDuplicates(
  statements: readonly Statement[],
  duplicates: Duplicates,
  ignoreStance: boolean,
): readonly Statement[] {
  if (duplicates === "INCLUDE") return statements;
  const seen = new Set<string>();
  return statements.filter((statement, number) => {
    const { actor, concept, stance } = statement;
    const key = JSON.stringify([
      periodOf(statement, number, duplicates),
      actor,
      concept,
      ignoreStance ? "" : stance,
    ]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function periodOf({ document, date }: Statement, number: number, duplicates: Duplicates): string | number {
  switch (duplicates) {
    case "PER_DOCUMENT":
      return document ?? number;
    case "PER_MONTH": {
      const { year, month } = yearMonthDay(date);
      return year * 12 + month;
    }
    case "PER_YEAR":
      return yearMonthDay(date).year;
    case "INCLUDE":
    case "ACROSS_WINDOW":
      return 0;
  }
}

function tabulate(
  statements: readonly Statement[],
  actors: readonly string[],
  ignoreStance: boolean,
): { readonly profiles: readonly Profile[]; readonly columns: readonly Column[] } {
  const numbers = new Map(actors.map((actor, number) => [actor, number]));
  const concepts = new Map<string, number>();
  const profiles = actors.map((): Profile => ({ cells: new Map(), total: 0, square: 0 }));
  for (const { actor, concept, stance } of statements) {
    if (!concepts.has(concept)) concepts.set(concept, concepts.size);
    const column = 2 * (concepts.get(concept) ?? 0) + (ignoreStance || stance === "SUPPORTS" ? 0 : 1);
    const profile = profiles[numbers.get(actor) ?? 0]!;
    const count = profile.cells.get(column) ?? 0;
    profile.cells.set(column, count + 1);
    profile.total += 1;
    profile.square += 2 * count + 1;
  }
  const columns = Array.from({ length: 2 * concepts.size }, (): Column => ({ actors: [], counts: [] }));
  profiles.forEach(({ cells }, actor) => {
    for (const [column, count] of cells) {
      columns[column]?.actors.push(actor);
      columns[column]?.counts.push(count);
    }
  });
  return { profiles, columns };
}

/** Every later actor of a column, with their count. */
function meet(
  column: Column | undefined,
  one: number,
  met: Set<number>,
  visit: (other: number, count: number) => void,
): void {
  if (column === undefined) return;
  for (let place = column.actors.length - 1; place >= 0; place--) {
    const other = column.actors[place]!;
    if (other <= one) return;
    met.add(other);
    visit(other, column.counts[place]!);
  }
}

function divisor(
  normalisation: Normalisation,
  one: Profile,
  other: Profile,
  sums: Sums,
  place: number,
): number {
  switch (normalisation) {
    case "NONE":
      return 1;
    case "AVERAGE_ACTIVITY":
      return (one.total + other.total) / 2;
    case "COSINE":
      return Math.sqrt(one.square * other.square);
    case "JACCARD": {
      const [mine, theirs] = [sums.mine[place]!, sums.theirs[place]!];
      return one.total - mine + (other.total - theirs) + sums.same[place]!;
    }
  }
}
