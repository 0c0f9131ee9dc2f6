const NAMES: Readonly<Record<string, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "bar",
  " ": "space",
};

/** The name of a separator, by which words are chosen. */
export function separatorName(separator: string): string {
  return NAMES[separator] ?? separator;
}

/** The separator that a spreadsheet's first line `sep=;` names; null without such a line. */
export function separatorIn(beginning: string): string | null {
  return /^\uFEFF?"?sep=(.)"?[\t ]*(?:\r\n|\n|\r|$)/i.exec(beginning)?.[1] ?? null;
}
