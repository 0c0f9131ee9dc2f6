import type { Catalogue } from "./catalogue.ts";
import type { discrepancies as en } from "./discrepancies.en.ts";

export const discrepancies: Catalogue<typeof en> = {};
