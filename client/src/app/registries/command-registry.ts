import { CLASSROOM_COMMANDS } from "../../classroom/classroom-commands.ts";
import type { Command } from "../../commands/command.ts";
import { IMPORT_COMMANDS } from "../../import/commands.ts";
import { PIN_COMMANDS } from "../../network-view/pin-commands.ts";
import { BETWEEN_COMMANDS } from "../../panels/between/commands.ts";
import { SHARE_COMMANDS } from "../../share/commands.ts";
import { TIME_COMMANDS } from "../../timeline/commands.ts";
import { ZOOM_COMMANDS } from "../../zoom/zoom-commands.ts";
import { HISTORY_COMMANDS } from "./history-commands.ts";
import { WORKSPACE_COMMANDS } from "./workspace-commands.ts";

/** Every command, in the order of the help; a feature adds its own list. */
export const COMMANDS: readonly Command[] = [
  ...TIME_COMMANDS,
  ...HISTORY_COMMANDS,
  ...WORKSPACE_COMMANDS,
  ...ZOOM_COMMANDS,
  ...PIN_COMMANDS,
  ...IMPORT_COMMANDS,
  ...SHARE_COMMANDS,
  ...BETWEEN_COMMANDS,
  ...CLASSROOM_COMMANDS,
];
