/** The code in a pupil's address, `/r/CODE`; null on every other page. */
export function roomCode(): string | null {
  return /^\/r\/([\w-]{4,12})\/?$/.exec(window.location.pathname)?.[1] ?? null;
}
