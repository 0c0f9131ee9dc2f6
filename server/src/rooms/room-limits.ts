/** Limits of the rooms of one server, with the status of each refusal (docs/api.md, "Limits"). */
export const ROOM_LIMITS = {
  /** Rooms at a time: 503. */
  rooms: 50,
  /** Followers in one room: 409. */
  followers: 300,
  /** Time after which a room without its presenter ends, in milliseconds. */
  idle: 20 * 60_000,
  /** Time after which every room ends, in milliseconds. */
  lifetime: 12 * 3_600_000,
  /** Rooms opened from one address in an hour: 429. */
  openingsAnHour: 30,
  /** Wrong codes and wrong secrets from one address in a minute: 429. */
  wrongAttemptsAMinute: 30,
  /** Moments sent to one room in a second: 429. */
  steersASecond: 40,
  /** Votes from one device in a minute: 429. */
  votesAMinute: 30,
  /** Time between two heartbeats on a stream, in milliseconds. */
  heartbeat: 10_000,
  /** Time after which a follower that reads nothing is cut off, in milliseconds; its browser reconnects. */
  stalled: 30_000,
} as const;
