import type { Findings } from "../contract/import-report.ts";
import type { RecordOrigin } from "../contract/story-draft.ts";
import { cleanText } from "./clean-text.ts";
import { placeOf } from "./record-fates.ts";

/** Cleans the texts of a draft, each once, and says which characters had to go. */
export class TextCleaner {
  readonly #known = new Map<string, string>();
  readonly #findings: Findings;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  clean(text: string | undefined, origin: RecordOrigin): string {
    if (text === undefined || text === "") return "";
    const known = this.#known.get(text);
    if (known !== undefined) return known;
    const { text: cleaned, removed } = cleanText(text);
    this.#known.set(text, cleaned);
    for (const character of removed)
      this.#findings.add("REPAIR", { rule: "unseen-character", character }, placeOf(origin));
    return cleaned;
  }
}
