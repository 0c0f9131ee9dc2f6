import type { Catalogue } from "./catalogue.ts";
import type { table as en } from "./table.en.ts";

export const table: Catalogue<typeof en> = {};
