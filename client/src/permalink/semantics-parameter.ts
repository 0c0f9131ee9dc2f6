import type { Semantics } from "@entente/core";
import { good, type Parameter, unknown } from "./parameter.ts";

export const SEMANTICS: readonly Semantics[] = ["GROUNDED", "COMPLETE", "PREFERRED", "STABLE"];

/** The semantics by which arguments stand or fall. */
export const semanticsParameter: Parameter<Semantics> = {
  name: "semantics",
  isStep: false,
  read: (text) => {
    if (text === null || text === "") return good("GROUNDED");
    const found = SEMANTICS.find((one) => one === text.toUpperCase());
    return found === undefined ? unknown("semantics", text, "GROUNDED") : good(found);
  },
  write: (semantics) => (semantics === "GROUNDED" ? null : semantics.toLowerCase()),
};
