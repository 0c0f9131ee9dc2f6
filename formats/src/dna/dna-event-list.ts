import type { Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { refusal } from "../contract/read-result.ts";
import { readText } from "../text/read-text.ts";
import { draftOf } from "./dna-draft.ts";
import { eventListSeparator, readEventList } from "./read-event-list.ts";
import { writeEventList } from "./write-event-list.ts";

const NAME = { id: "dna-events", name: "DNA event list" };

/** The event list that DNA exports: one statement a row. Its columns are chosen as those of a database. */
export const DNA_EVENT_LIST: Format = {
  ...NAME,
  extensions: ["csv"],
  recognise: (heads) => {
    const [head, ...others] = heads;
    return head !== undefined && others.length === 0 && eventListSeparator(head.text) !== null ? 0.95 : 0;
  },
  read: async (files, options) => {
    const findings = new Findings();
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) return refusal(NAME, findings, { rule: "one-file" });
    const text = await readText(file, findings);
    if (text === null) return refusal(NAME, findings);
    options.onProgress?.(file.size, file.size);
    if (eventListSeparator(text) === null) return refusal(NAME, findings, { rule: "no-event-list" });
    const project = readEventList(text, file.name, findings);
    return project === null ? refusal(NAME, findings) : draftOf(project, NAME, file.name, findings, options);
  },
  write: writeEventList,
};
