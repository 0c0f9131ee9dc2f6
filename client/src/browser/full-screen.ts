/** Into full screen or out of it; a browser that refuses is left as it is. */
export function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  change.catch(() => undefined);
}

/** The presentation whose full screen was asked for last, and the one that has it; 0 for none. */
let asked = 0;
let held = 0;

/** Full screen for the presentation that begins now. */
export function beginFullScreen(): void {
  asked += 1;
  const one = asked;
  document.documentElement.requestFullscreen?.().then(
    () => {
      if (one === asked) held = one;
      // The presentation was over before the browser had done it.
      else if (held === 0) endFullScreen();
    },
    () => undefined,
  );
}

/** The presentation is over, and its full screen with it. */
export function endFullScreen(): void {
  asked += 1;
  held = 0;
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** Whether a presentation had full screen and has lost it: the browser ended it, as on Escape. */
export const hasLostFullScreen = (): boolean => held !== 0 && document.fullscreenElement === null;
