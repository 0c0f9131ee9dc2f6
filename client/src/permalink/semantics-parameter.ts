import type { Semantics } from "@entente/core";
import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

export const SEMANTICS: readonly Semantics[] = ["GROUNDED", "COMPLETE", "PREFERRED", "STABLE"];

/** The semantics by which arguments are accepted or rejected. */
export const semanticsParameter: Parameter<Semantics> = {
  name: "semantics",
  isStep: false,
  read: (text) => {
    if (text === null || text === "") return acceptValue("GROUNDED");
    const found = SEMANTICS.find((one) => one === text.toUpperCase());
    return found === undefined ? replaceValue("semantics", text, "GROUNDED") : acceptValue(found);
  },
  write: (semantics) => (semantics === "GROUNDED" ? null : semantics.toLowerCase()),
};
