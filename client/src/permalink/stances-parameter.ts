import { good, type Parameter, unknown } from "./parameter.ts";

/** The argument on which the network shows who stands where; null for none. */
export const stancesParameter: Parameter<string | null> = {
  name: "stances",
  isStep: true,
  read: (text, { index }) => {
    if (text === null || text === "") return good(null);
    return index.arguments.has(text) ? good(text) : unknown("stances", text, null);
  },
  write: (argument) => argument,
};
