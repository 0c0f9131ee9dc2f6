import { createHash, randomBytes, randomInt, timingSafeEqual } from "node:crypto";

/** Letters and digits without vowels (no words) and without pairs that look alike. 27⁶ codes. */
const LETTERS = "23456789BCDFGHJKMNPQRSTVWXZ";
const LENGTH = 6;

export function createRoomCode(): string {
  return Array.from({ length: LENGTH }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}

/** Removes spaces and hyphens from a code as typed, and makes its letters capitals. */
export function normaliseCode(text: string): string {
  return text.toUpperCase().replaceAll(/[\s-]/g, "");
}

export function createSecret(): string {
  return randomBytes(24).toString("base64url");
}

/** A secret, stored as its hash and compared in constant time. */
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
