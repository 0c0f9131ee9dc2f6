import type { Catalogue } from "./catalogue.ts";
import type { room as en } from "./room.en.ts";

export const room: Catalogue<typeof en> = {};
