export type SqliteRow = Readonly<Record<string, string | number | Uint8Array | null>>;

/** The tables of a SQLite database in memory. */
export interface SqliteTables {
  /** Whether there is a table of that name, and not a view, whose reading might never end. */
  readonly has: (table: string) => boolean;
  /** All rows; none where there is no such table. Throws where the database is broken. */
  readonly rows: (table: string) => readonly SqliteRow[];
  readonly close: () => void;
}

/**
 * Opens the bytes of a SQLite database. SQLite is loaded with the first one: WebAssembly inside a script, so that a
 * worker of a page and Node get it alike. Throws where the bytes are no database.
 */
export async function openSqlite(bytes: Uint8Array): Promise<SqliteTables> {
  const { default: initSqlJs } = await import("sql.js/dist/sql-wasm-inline.js");
  const { Database } = await initSqlJs();
  const database = new Database(bytes);
  database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;");
  const [master] = database.exec(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'",
  );
  const names = new Set(master?.values.map(([name]) => String(name)));
  return {
    has: (table) => names.has(table),
    rows: (table) => {
      if (!names.has(table)) return [];
      const [result] = database.exec(`SELECT * FROM "${table}" ORDER BY rowid`);
      if (result === undefined) return [];
      return result.values.map((values) =>
        Object.fromEntries(result.columns.map((column, place) => [column, values[place] ?? null])),
      );
    },
    close: () => database.close(),
  };
}
