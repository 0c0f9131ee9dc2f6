import { useEffect, useRef } from "react";
import { hasLostFullScreen } from "../../browser/full-screen.ts";
import { type PresentAction, presentAction } from "./present-keys.ts";

/** Takes the whole keyboard: before a class no key may do what was not meant. */
export function usePresentKeys(run: (action: PresentAction) => void): void {
  const current = useRef(run);
  current.current = run;
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const onButton = event.target instanceof HTMLElement && event.target.closest("button, a") !== null;
      const action = presentAction(event, onButton);
      event.stopImmediatePropagation();
      if (action === null) return;
      event.preventDefault();
      current.current(action);
    };
    window.addEventListener("keydown", hear, { capture: true });
    return () => window.removeEventListener("keydown", hear, { capture: true });
  }, []);
}

/** Calls `leave` when the browser itself ended full screen, as it does on Escape. */
export function useEndOfFullScreen(leave: () => void): void {
  const current = useRef(leave);
  current.current = leave;
  useEffect(() => {
    // The end of an earlier presentation's full screen may come late: it is not this one's.
    const hear = (): void => {
      if (hasLostFullScreen()) current.current();
    };
    document.addEventListener("fullscreenchange", hear);
    return () => document.removeEventListener("fullscreenchange", hear);
  }, []);
}
