import anyAscii from "any-ascii";

const LONGEST = 60;

/** An id that was made, and whether its name alone would have given one that was taken. */
export interface MadeId {
  readonly id: string;
  readonly isNumbered: boolean;
}

/**
 * Makes the ids of one table from names, each once: `Grün & Söhne` becomes `grun-sohne`, the second of that name
 * `grun-sohne-2`. The same names in the same order have the same ids.
 */
export class IdMaker {
  /** For a name without any letter or digit: `actor`. */
  readonly #fallback: string;
  readonly #taken = new Set<string>();
  readonly #numbers = new Map<string, number>();

  constructor(fallback: string) {
    this.#fallback = fallback;
  }

  make(name: string): MadeId {
    return this.claim(slugOf(name) || this.#fallback, "-");
  }

  /** Takes an id, or the first free one with a number behind `separator`. */
  claim(base: string, separator: "-" | "--"): MadeId {
    if (!this.#taken.has(base)) {
      this.#taken.add(base);
      return { id: base, isNumbered: false };
    }
    let number = this.#numbers.get(base) ?? 1;
    let id: string;
    do {
      number += 1;
      id = `${base}${separator}${number}`;
    } while (this.#taken.has(id));
    this.#numbers.set(base, number);
    this.#taken.add(id);
    return { id, isNumbered: true };
  }
}

/** Lower-case Latin letters and digits with single hyphens between them, at most 60; empty where there are none. */
export function slugOf(name: string): string {
  const words = anyAscii(name)
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  if (words.length <= LONGEST) return words;
  const cut = words.slice(0, LONGEST);
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut;
}
