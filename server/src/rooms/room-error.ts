export type RoomErrorCode =
  | "BAD_MOMENT"
  | "BAD_VOTE"
  | "NO_SECRET"
  | "NOT_PRESENTER"
  | "NO_ROOM"
  | "ROOM_FULL"
  | "NOT_FOLLOWING"
  | "VOTING_CLOSED"
  | "TOO_MANY_TRIES"
  | "ROOMS_FULL";

const STATUS: Readonly<Record<RoomErrorCode, number>> = {
  BAD_MOMENT: 400,
  BAD_VOTE: 400,
  NO_SECRET: 401,
  NOT_PRESENTER: 403,
  NO_ROOM: 404,
  ROOM_FULL: 409,
  NOT_FOLLOWING: 409,
  VOTING_CLOSED: 409,
  TOO_MANY_TRIES: 429,
  ROOMS_FULL: 503,
};

/** A refusal by a room, with its HTTP status and a sentence for the person who asked. */
export class RoomError extends Error {
  override readonly name = "RoomError";
  readonly code: RoomErrorCode;
  readonly status: number;
  /** Seconds until the next try can succeed; null where trying again does not help. */
  readonly retryAfter: number | null;

  constructor(code: RoomErrorCode, message: string, retryAfter: number | null = null) {
    super(message);
    this.code = code;
    this.status = STATUS[code];
    this.retryAfter = retryAfter;
  }
}
