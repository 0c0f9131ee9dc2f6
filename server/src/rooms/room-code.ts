import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** No vowels and nothing that reads like another: no words, no mistakes from the back row. 27⁶ codes. */
const LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
const LENGTH = 6;

export function newRoomCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** A code as it is typed (small letters, spaces, a hyphen) as it is kept. */
export function normaliseCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, "");
}

export function newSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** A secret is kept as its hash, and compared in constant time. */
export class HashedSecret {
  readonly #hash: Buffer;

  constructor(secret: string) {
    this.#hash = hashOf(secret);
  }

  matches(secret: string): boolean {
    return timingSafeEqual(this.#hash, hashOf(secret));
  }
}

function hashOf(secret: string): Buffer {
  return createHash("sha256").update(secret).digest();
}
