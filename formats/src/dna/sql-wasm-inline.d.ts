// What this folder uses of sql.js; its own types bring those of Node along.
declare module "sql.js/dist/sql-wasm-inline.js" {
  type Value = string | number | Uint8Array | null;
  interface Database {
    exec(sql: string): { readonly columns: readonly string[]; readonly values: readonly Value[][] }[];
    export(): Uint8Array;
    close(): void;
  }
  const initSqlJs: () => Promise<{ readonly Database: new (bytes?: Uint8Array) => Database }>;
  export default initSqlJs;
}
