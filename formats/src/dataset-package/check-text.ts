import { codeOf } from "./fault.ts";

/** Characters that change what is read without being seen; texts of several lines may have tabs and line breaks. */
const UNSEEN = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;
const UNSEEN_IN_LINES = /[^\P{Cc}\t\n\r]|[\u202A-\u202E\u2066-\u2069]/u;
const NOTHING_SEEN = /^[\s\p{C}\p{Default_Ignorable_Code_Point}\u2800]*$/u;

const NAMES: Readonly<Record<string, string>> = {
  "\0": "NUL",
  "\t": "a tab",
  "\n": "a line break",
  "\r": "a line break",
  "\u2028": "a line separator",
  "\u2029": "a paragraph separator",
};

/**
 * Says what is expected in place of a text: one that can be seen, without a character that shows otherwise than it is
 * written. Null where the text is right.
 */
export function checkText(text: string, hasLines: boolean): string | null {
  if (NOTHING_SEEN.test(text)) return "a text that can be seen: here are only spaces";
  const [unseen] = (hasLines ? UNSEEN_IN_LINES : UNSEEN).exec(text) ?? [];
  if (unseen === undefined) return null;
  const name =
    NAMES[unseen] ?? (/\p{Cc}/u.test(unseen) ? "a control character" : "it turns the order of letters");
  return `a text without the character U+${codeOf(unseen)} (${name}): take it out`;
}
