import type { Catalogue } from "./catalogue.ts";
import type { filters as en } from "./filters.en.ts";

export const filters: Catalogue<typeof en> = {};
