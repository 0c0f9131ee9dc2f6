import type { Dataset } from "../model/dataset.ts";
import { compareIds } from "../model/ids.ts";

/** A table whose rows may rival each other. */
export type RivalTable =
  | "ties"
  | "factions"
  | "memberships"
  | "positions"
  | "argumentLinks"
  | "officeHoldings"
  | "events";

/** An account that differs from the preferred one, in one place or in several. */
export interface OtherReading {
  /** The dataset's name for it, e.g. `october-1925`. */
  readonly name: string;
  readonly rows: readonly { readonly table: RivalTable; readonly id: string; readonly rivalOf: string }[];
  /**
   * True if it changes ties, memberships, factions or positions; false if only offices, links of arguments or events.
   */
  readonly changesNetwork: boolean;
}

interface RivalRow {
  readonly id: string;
  readonly reading: string | null;
  readonly rivalOf: string | null;
}

const TABLES: readonly RivalTable[] = [
  "ties",
  "factions",
  "memberships",
  "positions",
  "argumentLinks",
  "officeHoldings",
  "events",
];
const OF_THE_NETWORK: readonly RivalTable[] = ["ties", "factions", "memberships", "positions"];
/** Tables that other rows refer to: an id names the faction or event, not one account of it. */
const REFERRED_TO: readonly RivalTable[] = ["factions", "events"];

/** Lists the readings beside the preferred one, those that change the network first, then by name. */
export function otherReadings(dataset: Dataset): OtherReading[] {
  const rows = new Map<string, OtherReading["rows"][number][]>();
  for (const table of TABLES) {
    for (const { id, reading, rivalOf } of dataset[table] as readonly RivalRow[]) {
      if (rivalOf === null) continue;
      const name = reading ?? id;
      const known = rows.get(name) ?? [];
      known.push({ table, id, rivalOf });
      rows.set(name, known);
    }
  }
  return [...rows]
    .map(([name, list]) => ({
      name,
      rows: list,
      changesNetwork: list.some(({ table }) => OF_THE_NETWORK.includes(table)),
    }))
    .sort((a, b) => Number(b.changesNetwork) - Number(a.changesNetwork) || compareIds(a.name, b.name));
}

/**
 * Returns the story with another reading preferred: each of its rows takes the place of the row that it rivals, which
 * becomes its rival. Ids of factions and events stay with the faction and the happening. An unknown name changes
 * nothing.
 */
export function adoptReading(dataset: Dataset, name: string): Dataset {
  const adopted = otherReadings(dataset).find((reading) => reading.name === name);
  if (adopted === undefined) return dataset;
  const changed = TABLES.map((table) => {
    const winners = new Map(
      adopted.rows.filter((row) => row.table === table).map(({ id, rivalOf }) => [rivalOf, id]),
    );
    const rows = dataset[table] as readonly RivalRow[];
    if (winners.size === 0) return [table, rows] as const;
    return [table, REFERRED_TO.includes(table) ? exchange(rows, winners) : promote(rows, winners)] as const;
  });
  return { ...dataset, ...(Object.fromEntries(changed) as Pick<Dataset, RivalTable>) };
}

type Winners = ReadonlyMap<string, string>;

/** Makes the winner preferred, and the formerly preferred row and its other rivals rivals of the winner. */
function promote(rows: readonly RivalRow[], winners: Winners): RivalRow[] {
  const won = new Set(winners.values());
  return rows.map((row) => {
    if (won.has(row.id)) return { ...row, rivalOf: null };
    const winner = winners.get(row.rivalOf ?? row.id);
    return winner === undefined ? row : { ...row, rivalOf: winner };
  });
}

/** Exchanges the contents of two rows, which keep their ids. */
function exchange(rows: readonly RivalRow[], winners: Winners): RivalRow[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const losers = new Map([...winners].map(([loser, winner]) => [winner, loser]));
  return rows.map((row) => {
    const other = byId.get(winners.get(row.id) ?? losers.get(row.id) ?? "");
    return other === undefined ? row : { ...other, id: row.id, rivalOf: row.rivalOf };
  });
}
