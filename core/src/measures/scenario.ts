import type { Evidence } from "../model/evidence.ts";
import { signedGraphOf } from "../signed-graph/signed-graph.ts";
import type { FactIndex, Held, StoryIndex } from "../story/story-index.ts";
import type { CalendarDate } from "../time/calendar-date.ts";
import { type Certainty, certaintyAt, type Validity } from "../time/interval.ts";
import { groupBy } from "./group-by.ts";

/**
 * CERTAIN: what holds under every reading of the dates. POSSIBLE: all that may hold. ONE_POSSIBLE: what is certain and
 * one fact that may hold. ONE_SIGN: all that may hold, but of pairs that may be allied and opposed only the one.
 * RIVAL: one rival reading in place of the preferred fact. READING: all rivals of one reading together.
 * WITHOUT_INFERRED_POSITIONS, WITHOUT_INFERRED: what the analyst concluded is left out, of positions or of all.
 * WITHOUT_ATTRIBUTED: what only others say of an actor is left out.
 */
export type ScenarioKind =
  | "CERTAIN"
  | "POSSIBLE"
  | "ONE_POSSIBLE"
  | "ONE_SIGN"
  | "RIVAL"
  | "READING"
  | "WITHOUT_INFERRED_POSITIONS"
  | "WITHOUT_INFERRED"
  | "WITHOUT_ATTRIBUTED";

/** One way the evidence of a day may be taken. Ask `index` about that day only, and with this certainty. */
export interface Scenario {
  readonly kind: ScenarioKind;
  readonly certainty: Certainty;
  /** Ids of the facts it turns on. */
  readonly facts: readonly string[];
  readonly index: StoryIndex;
}

export interface Scenarios {
  /** CERTAIN first. */
  readonly list: readonly Scenario[];
  /** False where there were more than the limit. */
  readonly complete: boolean;
}

const OVER_DATES: readonly ScenarioKind[] = ["CERTAIN", "POSSIBLE", "ONE_POSSIBLE", "ONE_SIGN"];

interface DatedFact extends Validity, Evidence {
  readonly id: string;
}

const TABLES = ["tiesByDay", "factionsByDay", "membershipsByDay", "positionsByDay"] as const;
type TableKey = (typeof TABLES)[number];

/** A change to a story: the facts that stay, and the rivals that come in. */
interface Variation {
  readonly keeps: (fact: DatedFact, table: TableKey) => boolean;
  readonly adds: readonly { readonly fact: DatedFact; readonly table: TableKey }[];
}

/** Ways to take the evidence for one day that can make a difference on it; at most `limit`. */
export function scenariosAt(index: StoryIndex, asOf: CalendarDate, limit = 200): Scenarios {
  const both: readonly Certainty[] = ["CERTAIN", "POSSIBLE"];
  const list: Scenario[] = both.map((certainty) => ({ kind: certainty, certainty, facts: [], index }));
  const add = (
    kind: ScenarioKind,
    facts: readonly string[],
    variation: Variation,
    certainties = both,
  ): void => {
    const varied = vary(index, variation);
    for (const certainty of certainties) list.push({ kind, certainty, facts, index: varied });
  };
  const inferred = (fact: DatedFact): boolean => fact.basis === "INFERRED";
  add("WITHOUT_INFERRED_POSITIONS", [], {
    keeps: (fact, table) => table !== "positionsByDay" || !inferred(fact),
    adds: [],
  });
  add("WITHOUT_INFERRED", [], { keeps: (fact) => !inferred(fact), adds: [] });
  add("WITHOUT_ATTRIBUTED", [], { keeps: ({ basis }) => basis !== "ATTRIBUTED", adds: [] });
  addRivals(index, asOf, add);
  addOneSigns(index, asOf, add);
  for (const { fact } of possibleOnly(index, asOf)) {
    const keeps = (other: DatedFact): boolean => other === fact || certaintyAt(other, asOf) === "CERTAIN";
    add("ONE_POSSIBLE", [fact.id], { keeps, adds: [] }, ["POSSIBLE"]);
  }
  return { list: list.slice(0, limit), complete: list.length <= limit };
}

/** The scenarios that differ by dates alone. */
export function scenariosOverDates(index: StoryIndex, asOf: CalendarDate, limit?: number): Scenarios {
  const { list, complete } = scenariosAt(index, asOf, limit);
  return { list: list.filter(({ kind }) => OVER_DATES.includes(kind)), complete };
}

type Add = (
  kind: ScenarioKind,
  facts: readonly string[],
  variation: Variation,
  certainties?: readonly Certainty[],
) => void;

function addRivals(index: StoryIndex, asOf: CalendarDate, add: Add): void {
  const preferred = new Map(
    TABLES.flatMap((table) => index[table].facts.map((fact) => [fact.id, fact as DatedFact])),
  );
  const rivals = rivalsOf(index).filter(({ fact }) =>
    [fact, preferred.get(fact.rivalOf ?? "")].some(
      (one) => one !== undefined && certaintyAt(one, asOf) !== null,
    ),
  );
  const swap = (swapped: typeof rivals): Variation => {
    const replaced = new Set(swapped.map(({ fact }) => fact.rivalOf));
    return { keeps: ({ id }) => !replaced.has(id), adds: swapped.map(inItsPlace) };
  };
  for (const rival of rivals) add("RIVAL", [rival.fact.id], swap([rival]));
  for (const [reading, together] of groupBy(rivals, ({ fact }) => fact.reading)) {
    if (reading !== null && together.length > 1)
      add(
        "READING",
        together.map(({ fact }) => fact.id),
        swap(together),
      );
  }
}

/**
 * Memberships refer to a faction by its id, which names the faction and not the account of it: the rival takes it over.
 */
function inItsPlace<Rival extends { readonly fact: DatedFact; readonly table: TableKey }>(
  rival: Rival,
): Rival {
  const { fact, table } = rival;
  if (table !== "factionsByDay" || fact.rivalOf === null) return rival;
  return { ...rival, fact: { ...fact, id: fact.rivalOf, rivalOf: null } };
}

function rivalsOf(index: StoryIndex): { readonly fact: DatedFact; readonly table: TableKey }[] {
  const { ties, factions, memberships, positions } = index.dataset;
  const tables: readonly (readonly [TableKey, readonly DatedFact[]])[] = [
    ["tiesByDay", ties],
    ["factionsByDay", factions],
    ["membershipsByDay", memberships],
    ["positionsByDay", positions],
  ];
  return tables.flatMap(([table, facts]) =>
    facts.filter(({ rivalOf }) => rivalOf !== null).map((fact) => ({ fact, table })),
  );
}

/**
 * Adds two scenarios for pairs that may be allied and may be opposed: one with the allied ties only, one with the
 * opposed.
 */
function addOneSigns(index: StoryIndex, asOf: CalendarDate, add: Add): void {
  const ties = index.tiesByDay.heldAt(asOf, "POSSIBLE").map(({ fact }) => fact);
  const torn = new Set(signedGraphOf(ties).contradictory.flatMap((pair) => pair.ties));
  if (torn.size === 0) return;
  for (const kind of ["ALLIED", "OPPOSED"] as const) {
    const gone = new Set(ties.filter((tie) => torn.has(tie.id) && tie.kind !== kind).map(({ id }) => id));
    add(
      "ONE_SIGN",
      [...gone],
      { keeps: ({ id }, table) => table !== "tiesByDay" || !gone.has(id), adds: [] },
      ["POSSIBLE"],
    );
  }
}

function possibleOnly(index: StoryIndex, asOf: CalendarDate): Held<DatedFact>[] {
  return TABLES.flatMap((table) => {
    const held: readonly Held<DatedFact>[] = index[table].heldAt(asOf, "POSSIBLE");
    return held.filter(({ certainty }) => certainty === "POSSIBLE");
  });
}

function vary(index: StoryIndex, variation: Variation): StoryIndex {
  return {
    ...index,
    tiesByDay: varyFacts(index.tiesByDay, "tiesByDay", variation),
    factionsByDay: varyFacts(index.factionsByDay, "factionsByDay", variation),
    membershipsByDay: varyFacts(index.membershipsByDay, "membershipsByDay", variation),
    positionsByDay: varyFacts(index.positionsByDay, "positionsByDay", variation),
  };
}

/** Wraps a look-up so that it leaves some facts out and adds others, without indexing anew. */
function varyFacts<Fact extends DatedFact>(
  base: FactIndex<Fact>,
  table: TableKey,
  { keeps, adds }: Variation,
): FactIndex<Fact> {
  const added = adds.filter((one) => one.table === table).map(({ fact }) => fact as Fact);
  return {
    facts: [...base.facts.filter((fact) => keeps(fact, table)), ...added],
    heldAt: (asOf, certainty) => [
      ...base.heldAt(asOf, certainty).filter(({ fact }) => keeps(fact, table)),
      ...added.flatMap((fact) => {
        const sureness = certaintyAt(fact, asOf);
        return sureness === null || (certainty === "CERTAIN" && sureness !== "CERTAIN")
          ? []
          : [{ fact, certainty: sureness }];
      }),
    ],
  };
}
