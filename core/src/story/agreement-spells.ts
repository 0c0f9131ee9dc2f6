import type { TieKind } from "../model/tie.ts";

/** Arguments on which two actors agree and disagree: certainly, and at most. */
export interface Margins {
  readonly agree: number;
  readonly disagree: number;
  readonly mayAgree: number;
  readonly mayDisagree: number;
}

/** Margins that hold from one day to another; infinite where it is open. */
export interface TimedMargins extends Margins {
  readonly from: number;
  readonly to: number;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** A time for which two actors possibly stand so, and the part of it for which they certainly do; null for none. */
export interface AgreementSpell {
  readonly possible: Span;
  readonly certain: Span | null;
}

interface Moment extends Span {
  readonly isCertain: boolean;
}

/**
 * Finds when two actors agree (ALLIED) on at least `least` arguments more than they disagree on, and when it is the
 * other way round (OPPOSED). Certain is what holds whichever of the possible stances are real.
 */
export function agreementSpells(
  parts: readonly TimedMargins[],
  least: number,
): Readonly<Record<TieKind, readonly AgreementSpell[]>> {
  const allied: Moment[] = [];
  const opposed: Moment[] = [];
  for (const { from, to, agree, disagree, mayAgree, mayDisagree } of summed(parts)) {
    if (mayAgree - disagree >= least) allied.push({ from, to, isCertain: agree - mayDisagree >= least });
    if (mayDisagree - agree >= least) opposed.push({ from, to, isCertain: disagree - mayAgree >= least });
  }
  return { ALLIED: spellsOf(allied), OPPOSED: spellsOf(opposed) };
}

/** Sums what holds at once, ascending. */
function* summed(parts: readonly TimedMargins[]): Generator<TimedMargins> {
  const days = [...new Set(parts.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  for (const [place, from] of days.slice(0, -1).entries()) {
    const to = days[place + 1] ?? from;
    const sum = { agree: 0, disagree: 0, mayAgree: 0, mayDisagree: 0 };
    for (const part of parts) {
      if (part.from > from || part.to < to) continue;
      sum.agree += part.agree;
      sum.disagree += part.disagree;
      sum.mayAgree += part.mayAgree;
      sum.mayDisagree += part.mayDisagree;
    }
    yield { from, to, ...sum };
  }
}

/** Joins moments that follow each other. A spell has one certain part: another one begins a new spell. */
function spellsOf(moments: readonly Moment[]): AgreementSpell[] {
  const spells: { possible: Span; certain: Span | null }[] = [];
  for (const { from, to, isCertain } of moments) {
    const last = spells.at(-1);
    const certain = isCertain ? { from, to } : null;
    const isNew =
      last === undefined ||
      last.possible.to !== from ||
      (isCertain && last.certain !== null && last.certain.to !== from);
    if (isNew) spells.push({ possible: { from, to }, certain });
    else {
      last.possible = { from: last.possible.from, to };
      if (certain !== null) last.certain = { from: last.certain?.from ?? from, to };
    }
  }
  return spells;
}
