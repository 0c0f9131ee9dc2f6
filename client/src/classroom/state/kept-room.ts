import { readStored, storeValue } from "../../browser/local-storage.ts";
import type { KeptRoom } from "./room-requests.ts";

const NAME = "room";

/** The room that this browser opened and has not ended; null if there is none. */
export function readKeptRoom(): KeptRoom | null {
  return parseKeptRoom(readStored(NAME));
}

/** Keeps a room for the next visit; null forgets it. */
export function keepRoom(room: KeptRoom | null): void {
  storeValue(NAME, room === null ? null : JSON.stringify(room));
}

/** Null for text that is not a room with a code and a secret. */
export function parseKeptRoom(text: string | null): KeptRoom | null {
  try {
    const kept = JSON.parse(text ?? "null") as Partial<KeptRoom> | null;
    if (typeof kept?.code !== "string" || typeof kept.secret !== "string") return null;
    return {
      code: kept.code,
      secret: kept.secret,
      origins: Array.isArray(kept.origins) ? kept.origins : [],
    };
  } catch {
    return null;
  }
}
