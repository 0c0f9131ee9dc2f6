import type { balance as en } from "./balance.en.ts";
import type { Catalogue } from "./catalogue.ts";

export const balance: Catalogue<typeof en> = {};
