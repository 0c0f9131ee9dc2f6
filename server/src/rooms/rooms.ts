import type { RoomMoment } from "@entente/core";
import { Room } from "./room.ts";
import { createRoomCode, createSecret, HashedSecret, normaliseCode } from "./room-code.ts";
import { RoomError } from "./room-error.ts";
import { ROOM_LIMITS } from "./room-limits.ts";

/** The rooms of one server, held in memory: each ends with its lesson, all with the server. */
export class Rooms {
  readonly #rooms = new Map<string, Room>();

  get size(): number {
    return this.#rooms.size;
  }

  /** Opens a room and returns its secret, of which only a hash is stored. Throws RoomError where there are too many rooms. */
  open(
    moment: RoomMoment,
    now: number,
    tab: string | null = null,
  ): { readonly room: Room; readonly secret: string } {
    if (this.#rooms.size >= ROOM_LIMITS.rooms)
      throw new RoomError(
        "ROOMS_FULL",
        `This server holds ${ROOM_LIMITS.rooms} rooms and all are in use; try again when a lesson has ended`,
        60,
      );
    let code = createRoomCode();
    while (this.#rooms.has(code)) code = createRoomCode();
    const secret = createSecret();
    const room = new Room(code, new HashedSecret(secret), moment, tab, now);
    this.#rooms.set(code, room);
    return { room, secret };
  }

  /** Finds a room by its code. Throws RoomError where there is none. */
  find(code: string): Room {
    const room = this.#rooms.get(normaliseCode(code));
    if (room === undefined)
      throw new RoomError("NO_ROOM", "There is no room with this code; it may have ended, or be mistyped");
    return room;
  }

  /** Finds a room for the holder of its secret. Throws RoomError. */
  findAsPresenter(code: string, secret: string | null): Room {
    const room = this.find(code);
    if (secret === null)
      throw new RoomError("NO_SECRET", "Steering needs the presenter's secret: Authorization: Bearer …");
    if (!room.secret.matches(secret))
      throw new RoomError("NOT_PRESENTER", "This is not the presenter's secret: only the presenter steers");
    return room;
  }

  end(room: Room): void {
    room.end("ENDED");
    this.#rooms.delete(room.code);
  }

  /** Sends heartbeats, and ends the rooms whose time is over. */
  maintain(now: number): void {
    for (const [code, room] of this.#rooms) {
      const reason = room.reasonToEnd(now);
      if (reason === null) {
        room.sendHeartbeats(now);
        continue;
      }
      room.end(reason);
      this.#rooms.delete(code);
    }
  }
}
