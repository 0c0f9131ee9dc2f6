/** Names a pair; ids hold no blanks. */
export function pairKey({ a, b }: { readonly a: string; readonly b: string }): string {
  return `${a} ${b}`;
}
