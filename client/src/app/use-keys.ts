import { useEffect, useRef } from "react";
import { type Command, commandFor, placeOf } from "../commands/command.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Runs the command of each key press. It listens on the whole page, so that a presentation clicker works wherever the
 * focus is.
 */
export function useKeys(commands: readonly Command[], workspace: Workspace): void {
  const current = useRef(workspace);
  current.current = workspace;
  useEffect(() => {
    const handleKeyDown = (event: KeyboardEvent): void => {
      if (event.defaultPrevented) return;
      const command = commandFor(event, placeOf(event.target), commands);
      const now = current.current;
      if (command === null || ((now.blank || now.dialog !== null) && command.always !== true)) return;
      if (command.isOffered?.(now) === false) return;
      event.preventDefault();
      command.run(now);
    };
    window.addEventListener("keydown", handleKeyDown);
    return () => window.removeEventListener("keydown", handleKeyDown);
  }, [commands]);
}
