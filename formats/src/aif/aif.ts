import type { Format } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { refusal } from "../contract/read-result.ts";
import { readText } from "../text/read-text.ts";
import { AifSyntaxError } from "./aif-graph.ts";
import { readAif } from "./read-aif.ts";
import { writeAif } from "./write-aif.ts";

const NAME = { id: "aif", name: "AIF and xAIF" };

/** The Argument Interchange Format as JSON, as AIFdb and the xAIF tools write it. */
export const AIF: Format = {
  ...NAME,
  extensions: ["json"],
  recognise: (heads) => {
    const [head, ...others] = heads;
    if (head === undefined || others.length > 0 || !/^\uFEFF?\s*\{/.test(head.text)) return 0;
    return /"nodeID"\s*:/.test(head.text) || /"AIF"\s*:\s*\{/.test(head.text) ? 0.95 : 0;
  },
  read: async (files, options) => {
    const findings = new Findings();
    const [file, ...others] = files;
    if (file === undefined || others.length > 0) return refusal(NAME, findings, { rule: "one-file" });
    const text = await readText(file, findings);
    if (text === null) return refusal(NAME, findings);
    options.onProgress?.(file.size, file.size);
    try {
      return readAif(text, file.name, NAME, findings);
    } catch (error) {
      if (error instanceof AifSyntaxError)
        return refusal(NAME, findings, { rule: "no-aif", detail: error.message });
      throw error;
    }
  },
  write: writeAif,
};
