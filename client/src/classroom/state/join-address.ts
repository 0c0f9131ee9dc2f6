import type { KeptRoom } from "./room-requests.ts";

const LOOPBACK = /^(?:localhost|127\.[\d.]+|\[::1\])$/;

/** The origin that pupils can reach: the one this page has, or else one that the server names; null where there is none. */
export function joinOrigin({ origins }: KeptRoom, location: Location = window.location): string | null {
  return LOOPBACK.test(location.hostname) ? (origins[0] ?? null) : location.origin;
}

/** The short address, whole, as a QR code holds it. */
export function joinAddress(room: KeptRoom, location: Location = window.location): string {
  return `${joinOrigin(room, location) ?? location.origin}/r/${room.code}`;
}

/** As it is typed: without the scheme where that is the usual one. */
export function shownAddress(room: KeptRoom, location: Location = window.location): string {
  return joinAddress(room, location).replace(/^http:\/\//, "");
}
