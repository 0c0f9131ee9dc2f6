/** Thrown for a text that is no pair; the message says what to write. */
export class PairSyntaxError extends Error {
  override readonly name = "PairSyntaxError";
}

/**
 * Parses `source=From,target=To` into values by name; a single pair may have commas if `isOne`. A name may have an = of
 * its own, a value has none. Throws PairSyntaxError.
 */
export function parsePairs(text: string, example: string, isOne = false): Readonly<Record<string, string>> {
  const pairs = isOne ? [text] : text.split(",").filter((pair) => pair.trim() !== "");
  return Object.fromEntries(
    pairs.map((pair) => {
      const place = pair.lastIndexOf("=");
      const [name, value] = [pair.slice(0, Math.max(place, 0)).trim(), pair.slice(place + 1).trim()];
      if (name === "" || value === "")
        throw new PairSyntaxError(`"${pair.trim()}" is no pair; write it as in ${example}`);
      return [name, value];
    }),
  );
}
