import type { Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { refusal } from "../contract/read-result.ts";
import { readText } from "../text/read-text.ts";
import { readArgdown } from "./read-argdown.ts";
import { writeArgdown } from "./write-argdown.ts";

const NAME = { id: "argdown", name: "Argdown" };
const NAMED = /[.](?:argdown|ad|adown)$/i;
/** A statement or argument with its text, or a relation to one. */
const ELEMENT = /^\s*(?:(?:[-+_<>]{1,2})\s+)?(?:\[[^\]\n]+\]|<[^<>\n=]+>)(?::\s|\s*$)/m;

/** Argdown 2, loose and strict: a story of arguments, without actors and without time. */
export const ARGDOWN: Format = {
  ...NAME,
  extensions: ["argdown", "ad"],
  recognise: (heads) => {
    const [head, ...others] = heads;
    if (head === undefined || others.length > 0 || head.text === "") return 0;
    if (NAMED.test(head.file.name)) return 1;
    return ELEMENT.test(head.text) && /^\s*(?:[-+_]|<[-+_]|[-+_]>|><)\s+[[<]/m.test(head.text) ? 0.6 : 0;
  },
  read: async (files, options) => {
    const findings = new Findings();
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) return refusal(NAME, findings, { rule: "one-file" });
    const text = await readText(file, findings);
    if (text === null) return refusal(NAME, findings);
    options.onProgress?.(file.size, file.size);
    return await readArgdown(text, file.name, NAME, findings);
  },
  write: writeArgdown,
};
