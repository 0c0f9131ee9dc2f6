import { createHash } from "node:crypto";
import { migrationNames, readCypher } from "./cypher-file.ts";
import type { Database } from "./database.ts";

export class ChangedMigrationError extends Error {
  override readonly name = "ChangedMigrationError";
}

/**
 * Applies the migrations that this database lacks, in order, and records each with its checksum. Returns the names of
 * those applied. Throws ChangedMigrationError when an applied file has been edited since.
 */
export async function migrate(database: Database): Promise<readonly string[]> {
  const applied = new Map(
    (await database.read(readCypher("read/applied-migrations"))).map((row) => [
      String(row.name),
      String(row.checksum),
    ]),
  );
  const added: string[] = [];
  for (const name of migrationNames()) {
    const cypher = readCypher(`schema/${name}`);
    const checksum = createHash("sha256").update(cypher).digest("hex");
    const recorded = applied.get(name);
    if (recorded === checksum) continue;
    if (recorded !== undefined) {
      throw new ChangedMigrationError(
        `cypher/schema/${name}.cypher differs from what this database was built with; put the old text back and write the change as a new file`,
      );
    }
    await database.writeSchema(cypher);
    await database.write([{ cypher: readCypher("load/record-migration"), parameters: { name, checksum } }]);
    added.push(name);
  }
  return added;
}
