/** The id of the dataset that an address names; null if it names none. */
export function datasetOf(search: string): string | null {
  return new URLSearchParams(search).get("dataset");
}
