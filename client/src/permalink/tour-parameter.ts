import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

/** Where a tour has come to; the dataset's own tours by id, one from a file by its own. */
export interface TourPlace {
  readonly tour: string;
  /** From 1. */
  readonly number: number;
}

export const tourParameter: Parameter<TourPlace | null> = {
  name: "tour",
  isStep: false,
  read: (text) => {
    if (text === null || text === "") return acceptValue(null);
    const match = /^([a-z0-9-]+):([1-9]\d{0,3})$/.exec(text);
    return match === null
      ? replaceValue("tour", text, null)
      : acceptValue({ tour: match[1] ?? "", number: Number(match[2]) });
  },
  write: (place) => (place === null ? null : `${place.tour}:${place.number}`),
};
