import type { Catalogue } from "./catalogue.ts";
import type { exporting as en } from "./export.en.ts";

export const exporting: Catalogue<typeof en> = {};
