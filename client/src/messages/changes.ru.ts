import type { Catalogue } from "./catalogue.ts";
import type { changes as en } from "./changes.en.ts";

export const changes: Catalogue<typeof en> = {};
