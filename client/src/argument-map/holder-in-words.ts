import type { Holder } from "@entente/core";
import type { Words } from "../language/words.ts";

/** The name of a holder, with the doubt: whether it is only possible, and whether only others say so. */
export function holderInWords({ certainty, isAttributed }: Holder, name: string, t: Words["t"]): string {
  const doubted = certainty === "CERTAIN" ? name : t("argument-map.possibly", { name });
  return isAttributed ? t("argument-map.attributed", { name: doubted }) : doubted;
}
