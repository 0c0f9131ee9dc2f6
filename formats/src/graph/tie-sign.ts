import type { TieKind } from "@entente/core";
import type { AttributeValue } from "../contract/story-draft.ts";

const ALLIED = [
  ..."allied ally allies alliance friend friends friendship friendly positive pos plus agree agreement".split(
    " ",
  ),
  ..."support supports supporting cooperation cooperative coalition pact entente like likes".split(" "),
];
const OPPOSED = [
  ..."opposed oppose opposes opposition enemy enemies foe foes hostile hostility negative neg minus".split(
    " ",
  ),
  ..."rival rivals rivalry war conflict disagree disagreement against dislike dislikes antagonism".split(" "),
];
const WORDS = new Map<string, TieKind>([
  ...ALLIED.map((word) => [word, "ALLIED"] as const),
  ...OPPOSED.map((word) => [word, "OPPOSED"] as const),
]);

/** The kind that a value names, by word or by sign; 0 where it says that there is no tie; null where it says nothing. */
export function signIn(value: AttributeValue): TieKind | 0 | null {
  const text = String(value).trim().replace("\u2212", "-");
  if (text === "+") return "ALLIED";
  if (text === "-") return "OPPOSED";
  const number = text === "" ? Number.NaN : Number(text);
  if (!Number.isNaN(number)) return number > 0 ? "ALLIED" : number < 0 ? "OPPOSED" : 0;
  return WORDS.get(text.toLowerCase()) ?? null;
}
