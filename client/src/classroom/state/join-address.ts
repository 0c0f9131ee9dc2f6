import type { KeptRoom } from "./room-requests.ts";

type PageAddress = Pick<Location, "hostname" | "origin">;

const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/**
 * The origin that pupils can reach: the page's own, or one that the server names if that is a loopback; null if there
 * is none.
 */
export function joinOrigin({ origins }: KeptRoom, location: PageAddress = window.location): string | null {
  return LOOPBACK.test(location.hostname) ? (origins[0] ?? null) : location.origin;
}

/** The short address in full, as the QR code holds it. */
export function joinAddress(room: KeptRoom, location: PageAddress = window.location): string {
  return `${joinOrigin(room, location) ?? location.origin}/r/${room.code}`;
}

/** The short address as it is typed: without `http://`. */
export function shownAddress(room: KeptRoom, location: PageAddress = window.location): string {
  return joinAddress(room, location).replace(/^http:\/\//, "");
}
