import { useSyncExternalStore } from "react";

const query = (): MediaQueryList => window.matchMedia("(prefers-reduced-motion: reduce)");

export function useReducedMotion(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = query();
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => query().matches,
  );
}
