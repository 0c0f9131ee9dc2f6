/** Enters full screen or leaves it. A refusal by the browser is ignored. */
export function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  change.catch(() => undefined);
}

/** True while a presentation is on, whether or not the browser grants it full screen. */
let isWanted = false;
/** True from the browser's consent until the presentation ends. */
let isGranted = false;

/** Requests full screen for a presentation that begins. */
export function beginFullScreen(): void {
  isWanted = true;
  document.documentElement.requestFullscreen?.().then(
    () => {
      if (isWanted) isGranted = true;
      // The presentation ended before the browser answered.
      else endFullScreen();
    },
    () => undefined,
  );
}

/** Leaves the full screen of a presentation that ends. */
export function endFullScreen(): void {
  isWanted = false;
  isGranted = false;
  if (document.fullscreenElement !== null) document.exitFullscreen().catch(() => undefined);
}

/** True if the browser ended the full screen of a presentation, as it does on Escape. */
export function hasLostFullScreen(): boolean {
  return isGranted && document.fullscreenElement === null;
}
