import type { Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { refusal } from "../contract/read-result.ts";
import { readWhole } from "../text/read-text.ts";
import { draftOf } from "./dna-draft.ts";
import { DnaDatabaseError, readDatabase } from "./read-database.ts";

const NAME = { id: "dna", name: "DNA database" };
const SQLITE = "SQLite format 3\0";

const isSqlite = (bytes: Uint8Array): boolean =>
  [...SQLITE].every((letter, place) => bytes[place] === letter.charCodeAt(0));

/**
 * Databases of the Discourse Network Analyzer, versions 2 and 3. The column `actor` names the variable whose entities
 * act (`organization`, or `person`), `argument` and `stance` the other two.
 */
export const DNA_DATABASE: Format = {
  ...NAME,
  extensions: ["dna"],
  recognise: (heads) => {
    const [head, ...others] = heads;
    if (head === undefined || others.length > 0 || !isSqlite(head.bytes)) return 0;
    return head.file.name.toLowerCase().endsWith(".dna") ? 1 : 0.5;
  },
  read: async (files, options) => {
    const findings = new Findings();
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) return refusal(NAME, findings, { rule: "one-file" });
    const bytes = await readWhole(file, findings);
    if (bytes === null) return refusal(NAME, findings);
    options.onProgress?.(bytes.length, bytes.length);
    if (!isSqlite(bytes)) return refusal(NAME, findings, { rule: "no-sqlite" });
    try {
      const project = await readDatabase(bytes, file.name);
      return draftOf(project, NAME, file.name, findings, options);
    } catch (error) {
      if (error instanceof DnaDatabaseError)
        return refusal(NAME, findings, { rule: "dna-database", detail: error.message });
      throw error;
    }
  },
};
