import type { Period } from "./interval.ts";
import { nearestSpeed } from "./timeline.ts";

const DAYS_PER_MONTH = 365.2425 / 12;
const SECONDS_TO_PLAY = 50;

/** Chooses the speed, in months a second, that plays a whole story in about 50 seconds. */
export function playSpeed({ from, to }: Period): number {
  return nearestSpeed((to - from) / DAYS_PER_MONTH / SECONDS_TO_PLAY);
}
