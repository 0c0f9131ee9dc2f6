import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

/** The argument whose supporters and opponents the network marks; null for none. */
export const stancesParameter: Parameter<string | null> = {
  name: "stances",
  isStep: true,
  read: (text, { index }) => {
    if (text === null || text === "") return acceptValue(null);
    return index.arguments.has(text) ? acceptValue(text) : replaceValue("stances", text, null);
  },
  write: (argument) => argument,
};
