import type { CellTable } from "../cell-table/cell-table.ts";

/** What the columns of a list of dyads may be taken for, with the names that the known sets give them. */
const NAMES = {
  source: ["ccode1", "mem1", "statea", "state1"],
  target: ["ccode2", "mem2", "stateb", "state2"],
  sourceName: ["state_name1", "statename1", "statenme1"],
  targetName: ["state_name2", "statename2", "statenme2"],
  year: ["year"],
  isAllied: ["atopally", "allied", "alliance"],
  treaty: ["version4id", "version3id", "alliance_id", "atopid"],
  startDay: ["dyad_st_day", "st_day", "begday"],
  startMonth: ["dyad_st_month", "st_month", "begmo"],
  startYear: ["dyad_st_year", "st_year", "begyr"],
  endDay: ["dyad_end_day", "end_day", "endday"],
  endMonth: ["dyad_end_month", "end_month", "endmo"],
  endYear: ["dyad_end_year", "end_year", "endyr"],
  leftCensored: ["left_censor"],
  rightCensored: ["right_censor"],
  version: ["version"],
} as const;

export type DyadField = keyof typeof NAMES;

/** Fields that a reader may set. */
export const DYAD_FIELDS = Object.keys(NAMES) as readonly DyadField[];

/** Columns that say with 1 and 0 what the states promised, and the word for it. */
const TREATY_TYPES: ReadonlyMap<string, string> = new Map([
  ["defense", "defence"],
  ["offense", "offence"],
  ["neutrality", "neutrality"],
  ["neutral", "neutrality"],
  ["nonaggression", "non-aggression"],
  ["nonagg", "non-aggression"],
  ["entente", "entente"],
  ["consul", "consultation"],
]);

/** Columns that number rows, or say again what other columns say. */
const IGNORED = ["dyad", "ddyad", "dirdyad"];

/** Which column of a table is which, by place. */
export interface DyadColumns {
  readonly places: ReadonlyMap<DyadField, number>;
  readonly types: readonly { readonly place: number; readonly type: string }[];
  /** Columns of one's own. */
  readonly others: readonly { readonly place: number; readonly name: string }[];
}

/** Finds the columns: those that the reader names, else those with a known name. */
export function findDyadColumns(
  header: readonly string[],
  chosen: Readonly<Record<string, string>> = {},
): DyadColumns {
  const lower = header.map((name) => name.trim().toLowerCase());
  const places = new Map<DyadField, number>();
  for (const field of DYAD_FIELDS) {
    const own = Object.hasOwn(chosen, field) ? chosen[field] : undefined;
    const names: readonly string[] = own === undefined ? NAMES[field] : [own.toLowerCase()];
    const place = names.map((name) => lower.indexOf(name)).find((one) => one !== -1);
    if (place !== undefined) places.set(field, place);
  }
  const taken = new Set(places.values());
  const types = lower.flatMap((name, place) => {
    const type = TREATY_TYPES.get(name);
    return type === undefined || taken.has(place) ? [] : [{ place, type }];
  });
  const others = header.flatMap((name, place) =>
    taken.has(place) || types.some((one) => one.place === place) || IGNORED.includes(lower[place] ?? "")
      ? []
      : [{ place, name }],
  );
  return { places, types, others };
}

/** Whether a heading is that of a list of allied dyads: two states, and what they promised or whether they did. */
export function isDyadHeading(header: readonly string[]): boolean {
  const { places, types } = findDyadColumns(header);
  const hasTime = places.has("year") || places.has("startYear");
  return (
    places.has("source") && places.has("target") && hasTime && (types.length > 0 || places.has("isAllied"))
  );
}

/** Names of states by their numbers, of a list of states as the Correlates of War have it. */
export function stateNames(table: CellTable): ReadonlyMap<string, string> | null {
  const lower = table.header.map((name) => name.toLowerCase());
  const [code, name] = [lower.indexOf("ccode"), lower.findIndex((one) => /^state_?na?me$/.test(one))];
  if (code === -1 || name === -1) return null;
  const names = table.columns[name] ?? [];
  return new Map((table.columns[code] ?? []).map((one, row) => [one, names[row] ?? ""]));
}
