/** Joins two dates in words into one span: `6–9 April 1926`, `June–July 1927`, `14 July – 3 August 1926`. */
export function spanInWords(first: string, last: string): string {
  if (first === last) return last;
  const start = withoutShared(first, last);
  return /\s/.test(start) ? `${start} – ${last}` : `${start}–${last}`;
}

/** Drops from the first date of a span the month and year that it shares with the second. */
export function withoutShared(first: string, second: string): string {
  const [words, others] = [first.split(/\s/), second.split(/\s/)];
  let same = 0;
  while (same < words.length - 1 && words.at(-1 - same) === others.at(-1 - same)) same += 1;
  const tail = words.slice(words.length - same);
  return tail.some((word) => /\d/.test(word)) ? words.slice(0, words.length - same).join(" ") : first;
}
