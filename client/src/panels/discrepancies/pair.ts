/** The options of a discrepancy or an agreement as it is written: two decimals, with its sign. */
export const SIGNED = {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
  signDisplay: "exceptZero",
} as const;

/** A key for a pair of actors; ids contain no spaces. */
export function pairKey({ a, b }: { readonly a: string; readonly b: string }): string {
  return `${a} ${b}`;
}
