import type { Catalogue } from "./catalogue.ts";
import type { share as en } from "./share.en.ts";

export const share: Catalogue<typeof en> = {};
