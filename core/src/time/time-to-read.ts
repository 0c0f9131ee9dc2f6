/**
 * Characters a second that viewers read below a picture while they also watch it: the middle one of the three speeds in
 * Szarkowska and Gerber-Morón, "Viewers can keep up with fast subtitles", PLoS ONE 13(6), 2018, e0199331.
 */
const CHARACTERS_PER_SECOND = 16;
/** The shortest words must be found first, and the longest are not waited for. Milliseconds. */
const LEAST = 1_500;
const MOST = 6_000;

/** How long a line of text takes to read, in milliseconds. */
export function timeToRead(text: string): number {
  return Math.min(MOST, Math.max(LEAST, (text.length / CHARACTERS_PER_SECOND) * 1000));
}
