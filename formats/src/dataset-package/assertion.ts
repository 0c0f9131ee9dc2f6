import { type CalendarDate, type Certainty, parseCalendarDate, type TieKind } from "@entente/core";
import { TABLES, type Table } from "./tables.ts";

/** An answer that the package promises; every import checks it. */
export type Assertion =
  | {
      readonly form: "count";
      readonly table: Table;
      readonly is: number | null;
      readonly atLeast: number | null;
    }
  | (AsOf & {
      readonly form: "faction";
      readonly faction: string;
      readonly members: readonly string[] | null;
    })
  | (AsOf & { readonly form: "tie"; readonly tie: readonly [string, string]; readonly kind: TieKind | null })
  | (AsOf & { readonly form: "ties"; readonly ties: number });

interface AsOf {
  readonly asOf: CalendarDate;
  readonly certainty: Certainty;
}

/** Reads one entry of the list `assertions`; null where it has none of the forms. */
export function readAssertion(entry: Readonly<Record<string, unknown>>): Assertion | null {
  const {
    count,
    is = null,
    atLeast = null,
    faction,
    members,
    tie,
    kind,
    ties,
    certainty = "CERTAIN",
  } = entry;
  if (typeof count === "string") {
    const numbers = [is, atLeast].filter((bound) => typeof bound === "number");
    const table = TABLES.find(({ name }) => name === count);
    if (table === undefined || numbers.length !== 1) return null;
    return { form: "count", table, is: is as number | null, atLeast: atLeast as number | null };
  }
  const asOf = readDate(entry.asOf);
  if (asOf === null || (certainty !== "CERTAIN" && certainty !== "POSSIBLE")) return null;
  if (typeof faction === "string" && (members === null || isTexts(members))) {
    return { form: "faction", asOf, certainty, faction, members };
  }
  if (isTexts(tie) && tie.length === 2 && (kind === null || kind === "ALLIED" || kind === "OPPOSED")) {
    return { form: "tie", asOf, certainty, tie: [tie[0] ?? "", tie[1] ?? ""], kind };
  }
  return typeof ties === "number" ? { form: "ties", asOf, certainty, ties } : null;
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((text) => typeof text === "string");
}

/** Reads a full date, like `1926-04-09`; null for anything else. */
export function readDate(value: unknown): CalendarDate | null {
  try {
    return typeof value === "string" ? parseCalendarDate(value) : null;
  } catch {
    return null;
  }
}
