import { PIN_COMMANDS } from "../network-view/pin-commands.ts";
import { BETWEEN_COMMANDS } from "../panels/between/commands.ts";
import { CLASSROOM_COMMANDS } from "../present/commands.ts";
import { SHARE_COMMANDS } from "../share/commands.ts";
import { TIME_COMMANDS } from "../timeline/commands.ts";
import { ZOOM_COMMANDS } from "../views/zoom-commands.ts";
import { WORKSPACE_COMMANDS } from "../workspace/commands.ts";
import type { Command } from "./command.ts";

/** Every command, in the order of the help; a feature adds its own list. */
export const COMMANDS: readonly Command[] = [
  ...TIME_COMMANDS,
  ...WORKSPACE_COMMANDS,
  ...ZOOM_COMMANDS,
  ...PIN_COMMANDS,
  ...SHARE_COMMANDS,
  ...BETWEEN_COMMANDS,
  ...CLASSROOM_COMMANDS,
];
