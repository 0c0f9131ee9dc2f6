import {
  type CalendarDate,
  type Certainty,
  formatCalendarDate,
  type IndexedStory,
  networkDictionary,
  type PackedNetwork,
  packNetwork,
} from "@entente/core";

/** The ties of a day in columns (docs/network-format.md), with the dictionary of their numbers. */
export function answerPackedNetwork(
  index: IndexedStory,
  asOf: CalendarDate,
  certainty: Certainty,
): Record<string, unknown> & { readonly packed: () => PackedNetwork } {
  const { id: dataset, revision } = index.dataset;
  return {
    dataset,
    revision,
    asOf: formatCalendarDate(asOf),
    certainty,
    packed: () => packNetwork(index, asOf, certainty, toBase64),
    dictionary: () => networkDictionary(index),
    tieIds: () =>
      Array.from(index.tiesByDay.positionsAt(asOf, certainty), (at) => index.tiesByDay.facts[at]?.id),
  };
}

function toBase64({ buffer, byteOffset, byteLength }: Uint8Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString("base64");
}
