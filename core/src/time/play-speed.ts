import type { Period } from "./interval.ts";
import { nearestSpeed } from "./timeline.ts";

const DAYS_PER_MONTH = 365.2425 / 12;
const SECONDS_TO_PLAY = 50;

/** Months a second at which a whole story plays in a minute or so. */
export function playSpeed({ from, to }: Period): number {
  return nearestSpeed((to - from) / DAYS_PER_MONTH / SECONDS_TO_PLAY);
}
