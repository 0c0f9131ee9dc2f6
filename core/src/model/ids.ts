/** Compares ids in code-unit order, the same in every locale and in Cypher. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
