import type { CitedPlace, DraftSource } from "../contract/story-draft.ts";
import { readBracketed } from "./bracketed-list.ts";

/** Collects the sources that the records of a file name. */
export class NamedSources {
  readonly #sources = new Map<string, DraftSource>();

  /** Names a source by its title or address. */
  add(title: string): string {
    const key = title;
    if (key !== "" && !this.#sources.has(key))
      this.#sources.set(key, { key, title: key, ...(/^https?:\/\/\S+$/i.test(key) ? { url: key } : {}) });
    return key;
  }

  list(): readonly DraftSource[] {
    return [...this.#sources.values()];
  }
}

/** The places that `Minutes of the congress [p. 90]; A letter [p. 1]` cites; null where the text has another form. */
export function readCitations(text: string, sources: NamedSources): readonly CitedPlace[] | null {
  const items = readBracketed(text);
  if (items === null || items.length === 0) return null;
  const isCitation = items.every(({ text: title, bracket }) => title.trim() !== "" && bracket !== null);
  return isCitation
    ? items.map(({ text: title, bracket }) => ({ source: sources.add(title), locator: bracket ?? "" }))
    : null;
}
