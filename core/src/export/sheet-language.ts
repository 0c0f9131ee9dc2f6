/** A language that pictures speak, as a BCP 47 tag. */
export type SheetLanguage = "en" | "de" | "ru";
