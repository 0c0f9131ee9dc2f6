import { useSyncExternalStore } from "react";

/** Too narrow for anything side by side; the style sheets have the same width. */
const query = (): MediaQueryList => window.matchMedia("(max-width: 900px)");

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    (listener) => {
      const list = query();
      list.addEventListener("change", listener);
      return () => list.removeEventListener("change", listener);
    },
    () => query().matches,
  );
}
