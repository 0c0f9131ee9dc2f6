import { useSyncExternalStore } from "react";

/** The smallest text that the back row reads on a wall of 1280×720, in pixels; it grows with the screen. */
const BACK_ROW = 24;

export function useBackRow(): number {
  return useSyncExternalStore(subscribeToResize, () =>
    Math.round(BACK_ROW * Math.max(1, Math.min(window.innerWidth / 1280, window.innerHeight / 720))),
  );
}

function subscribeToResize(listener: () => void): () => void {
  window.addEventListener("resize", listener);
  return () => window.removeEventListener("resize", listener);
}
