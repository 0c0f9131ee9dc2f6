/** Into full screen or out of it; a browser that refuses is left as it is. */
export function toggleFullScreen(): void {
  const change =
    document.fullscreenElement === null
      ? document.documentElement.requestFullscreen()
      : document.exitFullscreen();
  change.catch(() => undefined);
}

let isLeaving = false;

/** Out of full screen, if it is on. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement === null) return;
  isLeaving = true;
  const end = (): void => {
    isLeaving = false;
  };
  // Whoever hears of it in the same turn still knows who asked.
  document.addEventListener("fullscreenchange", () => setTimeout(end), { once: true });
  document.exitFullscreen().catch(end);
}

/** Whether full screen was left by us and the browser has yet to say so. */
export const isLeavingFullScreen = (): boolean => isLeaving;
