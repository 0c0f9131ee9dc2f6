import { readStored } from "../browser/local-storage.ts";
import { isLanguage, type Language, preferredLanguage } from "./language.ts";

/** The language of the address, else the one kept from an earlier visit; null where the browser decides. */
export function readChosenLanguage(): Language | null {
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (isLanguage(asked)) return asked;
  const kept = readStored("language");
  return isLanguage(kept) ? kept : null;
}

/** The language in which the page opens. */
export function initialLanguage(): Language {
  return readChosenLanguage() ?? preferredLanguage(navigator.languages);
}
