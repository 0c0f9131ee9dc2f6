interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Returns how far lanes must be scrolled so that the rows of the date shown are in sight, and no further than that needs.
 * Where they do not all fit, the uppermost are shown. All in pixels, `rows` from the first lane's top.
 */
export function scrollToRows(rows: readonly Rows[], scrolled: number, height: number): number {
  if (rows.length === 0) return scrolled;
  const top = Math.min(...rows.map((row) => row.top));
  const bottom = Math.max(...rows.map((row) => row.bottom));
  return Math.min(Math.max(scrolled, bottom - height), top);
}
