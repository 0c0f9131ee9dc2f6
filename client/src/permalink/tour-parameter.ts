import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

/** The current stop of a tour, by the tour's id and the stop's number. */
export interface TourPlace {
  readonly tour: string;
  /** Counted from 1. */
  readonly number: number;
}

export const tourParameter: Parameter<TourPlace | null> = {
  name: "tour",
  isStep: true,
  read: (text) => {
    if (text === null || text === "") return acceptValue(null);
    const match = /^([a-z0-9-]+):([1-9]\d{0,3})$/.exec(text);
    return match === null
      ? replaceValue("tour", text, null)
      : acceptValue({ tour: match[1] ?? "", number: Number(match[2]) });
  },
  write: (place) => (place === null ? null : `${place.tour}:${place.number}`),
};
