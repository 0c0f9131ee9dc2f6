import { useEffect, useRef } from "react";
import { type KeyCommand, keyCommand, placeOf } from "./keys.ts";

/** Listens on the whole page, so that a clicker works wherever the focus is. */
export function useKeys(run: (command: KeyCommand) => void): void {
  const current = useRef(run);
  current.current = run;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = keyCommand(event, placeOf(event.target));
      if (command === null) return;
      event.preventDefault();
      current.current(command);
    };
    window.addEventListener("keydown", hear);
    return () => window.removeEventListener("keydown", hear);
  }, []);
}
