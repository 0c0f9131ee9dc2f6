import { createContext, useContext } from "react";
import type { Command } from "./command.ts";

/** All that can be done on a page, by keys, buttons and menus: the explorer's, or the player's. */
export const CommandsContext = createContext<readonly Command[]>([]);

export function useCommands(): readonly Command[] {
  return useContext(CommandsContext);
}
