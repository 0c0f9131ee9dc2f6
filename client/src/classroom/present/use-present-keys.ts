import { useEffect, useRef } from "react";
import { hasLostFullScreen } from "../../browser/full-screen.ts";
import { type PresentAction, presentAction } from "./present-keys.ts";

/** Runs the action of each key press and keeps all others from the page, so that no key surprises a class. */
export function usePresentKeys(run: (action: PresentAction) => void): void {
  const current = useRef(run);
  current.current = run;
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      const onButton = event.target instanceof HTMLElement && event.target.closest("button, a") !== null;
      const action = presentAction(event, onButton);
      // These are the browser's, but for Ctrl+Z and Ctrl+Y, which take back and repeat as everywhere.
      if (action === null) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      current.current(action);
    };
    window.addEventListener("keydown", handleKeyDown, { capture: true });
    return () => window.removeEventListener("keydown", handleKeyDown, { capture: true });
  }, []);
}

/** Calls `leave` when the browser ends full screen, as it does on Escape. */
export function useEndOfFullScreen(leave: () => void): void {
  const current = useRef(leave);
  current.current = leave;
  useEffect(() => {
    // The event may belong to an earlier presentation.
    const handleChange = (): void => {
      if (hasLostFullScreen()) current.current();
    };
    document.addEventListener("fullscreenchange", handleChange);
    return () => document.removeEventListener("fullscreenchange", handleChange);
  }, []);
}
