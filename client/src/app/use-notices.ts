import { useCallback, useState } from "react";
import type { Notice } from "../permalink/parameter.ts";

export interface Notices {
  readonly notices: readonly Notice[];
  readonly notify: (notice: Notice) => void;
  readonly dismiss: () => void;
}

/** The notices not yet dismissed, oldest first, beginning with `first`. */
export function useNotices(first: readonly Notice[]): Notices {
  const [notices, setNotices] = useState(first);
  const notify = useCallback((notice: Notice): void => setNotices((known) => [...known, notice]), []);
  const dismiss = useCallback((): void => setNotices([]), []);
  return { notices, notify, dismiss };
}
