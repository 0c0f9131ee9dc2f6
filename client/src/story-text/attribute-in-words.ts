import type { Attribute } from "@entente/core";
import type { Words } from "../language/words.ts";

/** An attribute as it is read: a date and yes or no in the language of the page, the rest as the dataset writes it. */
export function attributeInWords(
  { column: { type }, value, text }: Attribute,
  { t, calendar }: Pick<Words, "t" | "calendar">,
): string {
  switch (type) {
    case "BOOLEAN":
      return t("inspector.yes-or-no", { answer: value === true ? "yes" : "no" });
    case "DATE":
      return calendar.edtf(text);
    case "LIST":
      return (value as readonly string[]).join(", ");
    case "TEXT":
    case "NUMBER":
      return text;
  }
}
