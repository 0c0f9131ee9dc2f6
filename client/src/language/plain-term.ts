/** A term without case and accents: `Löwenhardt` is `lowenhardt`, `Ёлкин` is `елкин`. */
export function plainTerm(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
