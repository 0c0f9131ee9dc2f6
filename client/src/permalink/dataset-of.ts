/** What a reader keeps from one story to the next; null leaves the choice to the browser. */
interface KeptPreferences {
  readonly theme: string | null;
  readonly language: string | null;
}

/** The address of a story's page, from its first view on, with the reader's theme and language. */
export function addressOfStory(dataset: string, { theme, language }: KeptPreferences): string {
  const address = new URLSearchParams({ dataset });
  if (theme !== null) address.set("theme", theme);
  if (language !== null) address.set("lang", language);
  return `?${address.toString().replaceAll("%3A", ":")}`;
}

/** The id of the dataset that an address names; null if it names none. */
export function datasetOf(search: string): string | null {
  return new URLSearchParams(search).get("dataset");
}
