/** What the rooms of one server may hold and ask (docs/api.md, "Limits"). */
export const ROOM_LIMITS = {
  /** Rooms at a time: 503. */
  rooms: 50,
  /** Followers in one room: 409. */
  followers: 300,
  /** A room without its presenter ends after so long. Milliseconds. */
  idle: 20 * 60_000,
  /** No lesson is longer. Milliseconds. */
  lifetime: 12 * 3_600_000,
  /** Rooms opened from one address in an hour: 429. */
  openingsAnHour: 30,
  /** Wrong codes and wrong secrets from one address in a minute: 429. */
  wrongAttemptsAMinute: 30,
  /** Moments sent to one room in a second: 429. */
  steersASecond: 40,
  /** Votes from one device in a minute: 429. */
  votesAMinute: 30,
  /** Between two signs of life on a stream. Milliseconds. */
  heartbeat: 10_000,
  /** A follower that has taken nothing for so long is cut off, and comes back by itself. Milliseconds. */
  stalled: 30_000,
} as const;
