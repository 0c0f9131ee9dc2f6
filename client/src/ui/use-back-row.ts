import { useSyncExternalStore } from "react";

/** The smallest text in pixels that the back row can read at 1280×720. */
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
