/** A text with what belongs to it: `Minutes of the congress [p. 90]`. */
export interface BracketedItem {
  readonly text: string;
  /** Null where it has no brackets. */
  readonly bracket: string | null;
}

const ITEM = /((?:[^\\[\];]|\\.)*)(?:\[((?:[^\\[\]]|\\.)*)\])?(?:; ?|$)/gsy;

/** Writes items so that a person can read them and `readBracketed` too: `A source [p. 1]; Another [p. 2]`. */
export function writeBracketed(items: readonly BracketedItem[]): string {
  const escaped = (text: string): string => text.replace(/[\\[\];]/g, "\\$&");
  return items
    .map(({ text, bracket }) => (bracket === null ? escaped(text) : `${escaped(text)} [${escaped(bracket)}]`))
    .join("; ");
}

/** Null where the text has another form. */
export function readBracketed(text: string): readonly BracketedItem[] | null {
  const items: BracketedItem[] = [];
  ITEM.lastIndex = 0;
  while (ITEM.lastIndex < text.length) {
    const match = ITEM.exec(text);
    if (match === null) return null;
    const [, own = "", bracket] = match;
    const plain = (part: string): string => part.replace(/\\(.)/gs, "$1");
    const isInBrackets = bracket !== undefined;
    items.push({
      text: plain(isInBrackets ? own.replace(/ $/, "") : own),
      bracket: isInBrackets ? plain(bracket) : null,
    });
  }
  return items;
}
