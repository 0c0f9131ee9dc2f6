/** A reading as its dataset names it, for people: `october-1925` is “october 1925”. */
export function readingInWords(name: string): string {
  return name.replaceAll("-", " ");
}
