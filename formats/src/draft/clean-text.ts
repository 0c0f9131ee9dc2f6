/** Spaces of any kind. */
const SPACES = /[\s\p{Zs}]+/gu;
const LINE_CONTROLS = /[\t\n\v\f\r\u0085\u2028\u2029]/g;
/** What no reader can see and what turns the order of letters; joiners, which many scripts need, stay. */
const UNSEEN = /[\p{Cc}\p{Bidi_Control}\u00AD\u200B\u2060-\u2064\uFEFF\uFFF9-\uFFFB]/gu;
/** The halves of a pair that stand alone and are no character. */
const LONE_HALVES = /\p{Cs}/gu;
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** A text as it may stand in a story, and the characters that had to go, as `U+202E`. */
export interface CleanedText {
  readonly text: string;
  readonly removed: readonly string[];
}

/**
 * Makes a text one line without characters that cannot be seen: controls and marks of direction are taken out, tabs and
 * line breaks become spaces, spaces at the ends go. Letters are composed (NFC), so that equal names are equal.
 */
export function cleanText(text: string): CleanedText {
  if (PLAIN.test(text)) return { text, removed: [] };
  const removed = [UNSEEN, LONE_HALVES].flatMap((kind) => text.match(kind) ?? []);
  const cleaned = text
    .replace(LINE_CONTROLS, " ")
    .replace(UNSEEN, "")
    .replace(LONE_HALVES, "\uFFFD")
    .replace(SPACES, " ")
    .trim()
    .normalize("NFC");
  return { text: cleaned, removed: [...new Set(removed)].map(nameCharacter) };
}

/** Writes a character by its number: `U+202E`. */
function nameCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}
