import type { Position } from "../model/argument.ts";
import type { Basis } from "../model/evidence.ts";
import type { Tie } from "../model/tie.ts";
import { type CalendarDate, formatCalendarDate } from "../time/calendar-date.ts";
import type { Period, Validity } from "../time/interval.ts";
import type { AgreementSpell } from "./agreement-spells.ts";

/** The weakest first: a computed tie is no better known than the positions it is computed from. */
const WEAKEST_FIRST: readonly Basis[] = ["INFERRED", "ATTRIBUTED", "EXPLICIT"];

/** Makes the tie of a spell of agreement, proved by what its positions cite. */
export function tieBetween(
  tie: Pick<Tie, "id" | "kind" | "a" | "b">,
  spell: AgreementSpell,
  positions: readonly Position[],
  period: Period,
): Tie {
  const bases = new Set(positions.map(({ basis }) => basis));
  return {
    ...tie,
    ...validityOf(spell, period),
    basis: WEAKEST_FIRST.find((basis) => bases.has(basis)) ?? "EXPLICIT",
    citations: [...new Set(positions.flatMap(({ citations }) => citations))],
    begunBy: null,
    endedBy: null,
    reading: null,
    rivalOf: null,
    note: null,
  };
}

function validityOf({ possible, certain }: AgreementSpell, period: Period): Validity {
  const [earliest, latest] = [dayOrNull(possible.from), dayOrNull(possible.to)];
  // Never certain: its bounds overlap.
  const from = certain === null ? (latest ?? period.to) : dayOrNull(certain.from);
  const to = certain === null ? (earliest ?? period.from) : dayOrNull(certain.to);
  return {
    validFromEarliest: earliest,
    validFrom: from,
    validTo: to,
    validToLatest: latest,
    validFromEdtf: edtfBetween(earliest, from),
    validToEdtf: edtfBetween(to, latest),
  };
}

function dayOrNull(day: number): CalendarDate | null {
  return Number.isFinite(day) ? (day as CalendarDate) : null;
}

/** Writes an end that lies between two days; null where nothing bounds it. */
function edtfBetween(first: CalendarDate | null, last: CalendarDate | null): string | null {
  if (first === last) return first === null ? null : formatCalendarDate(first);
  const [start, end] = [first, last].map((day) => (day === null ? ".." : formatCalendarDate(day)));
  return `${start}/${end}`;
}
