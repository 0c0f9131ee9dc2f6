import type { Attribute, AttributeType } from "@entente/core";
import type { Words } from "../language/words.ts";

/** An attribute as it is read: a date and yes or no in the language of the page, the rest as the dataset writes it. */
export function attributeInWords(
  { column: { type }, value, text }: Attribute,
  words: Pick<Words, "t" | "calendar">,
): string {
  if (type === "LIST") return (value as readonly string[]).join(", ");
  return attributeTextInWords(type === "BOOLEAN" ? String(value) : text, type, words);
}

/** A text of a column, or an item of a list: a truth value is `true` or `false`. */
export function attributeTextInWords(
  text: string,
  type: AttributeType,
  { t, calendar }: Pick<Words, "t" | "calendar">,
): string {
  switch (type) {
    case "BOOLEAN":
      return t("inspector.yes-or-no", { answer: text === "true" ? "yes" : "no" });
    case "DATE":
      return calendar.edtf(text);
    case "TEXT":
    case "NUMBER":
    case "LIST":
      return text;
  }
}
