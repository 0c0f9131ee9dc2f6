/** Widths of the pen for one tie; a band's section grows with its count. */
const WIDTH_OF_ONE = 1.5;
const MOST_WIDTH = 26;
/** Widths of the pen for all bands of a picture: where these were wider in all, nothing could be told between the blocs. */
const MOST_IN_ALL = 400;

/** The width of a band among few, in widths of the pen. */
export function widthOfBand(count: number): number {
  return Math.min(MOST_WIDTH, WIDTH_OF_ONE * Math.sqrt(count));
}

/** The widths of the bands of a picture, with so many ties each. */
export function widthsOfBands(counts: readonly number[]): number[] {
  const widths = counts.map(widthOfBand);
  const scale = Math.min(
    1,
    MOST_IN_ALL /
      Math.max(
        1,
        widths.reduce((sum, width) => sum + width, 0),
      ),
  );
  return widths.map((width) => scale * width);
}
