import type { CalendarDate, Evidence, StoryIndex, Validity } from "@entente/core";
import { certaintyAt } from "@entente/core";
import { createContext, useContext } from "react";
import type { Select } from "../story/selection.ts";

/** The context in which facts are shown: the unfiltered story in the reading chosen, and the date. */
export interface Inspection {
  readonly index: StoryIndex;
  readonly date: CalendarDate;
  readonly onSelect: Select;
  readonly goTo: (date: CalendarDate) => void;
  /** Makes another reading the preferred one; null goes back to the story's own. */
  readonly adopt: (reading: string | null) => void;
  /** The adopted reading; null for the story's own. */
  readonly adopted: string | null;
}

export const InspectionContext = createContext<Inspection | null>(null);

export function useInspection(): Inspection {
  const inspection = useContext(InspectionContext);
  if (inspection === null) throw new Error("useInspection must be used inside <InspectionContext.Provider>");
  return inspection;
}

export type DatedFact = Validity & Evidence & { readonly id: string };

/** A preferred fact with its rivals. */
export interface FactWithRivals<Row> {
  readonly fact: Row;
  readonly rivals: readonly Row[];
}

/** The preferred facts among `facts`, each with its rivals, in the order of their beginning. */
export function withRivals<Row extends DatedFact>(facts: readonly Row[]): readonly FactWithRivals<Row>[] {
  const start = ({ validFromEarliest }: Row): number => validFromEarliest ?? Number.NEGATIVE_INFINITY;
  return facts
    .filter((fact) => fact.rivalOf === null)
    .toSorted((a, b) => start(a) - start(b))
    .map((fact) => ({ fact, rivals: facts.filter((rival) => rival.rivalOf === fact.id) }));
}

export type Phase = "now" | "earlier" | "later";
export const PHASES: readonly Phase[] = ["now", "earlier", "later"];

/** The phase of a fact on a date. A fact that is only possible counts as current. */
export function phaseOf(fact: Validity, date: CalendarDate): Phase {
  if (certaintyAt(fact, date) !== null) return "now";
  const { validFromEarliest: from } = fact;
  return from !== null && from > date ? "later" : "earlier";
}

export function byPhase<Row extends DatedFact>(
  facts: readonly FactWithRivals<Row>[],
  date: CalendarDate,
): Readonly<Record<Phase, readonly FactWithRivals<Row>[]>> {
  const of = (phase: Phase): readonly FactWithRivals<Row>[] =>
    facts.filter(({ fact }) => phaseOf(fact, date) === phase);
  return { now: of("now"), earlier: of("earlier"), later: of("later") };
}
