import { FORMAT_MESSAGES } from "./format-messages.ts";
import { TABLE_MESSAGES } from "./table-messages.ts";

/** Every rule by which something is found, with what is said of it in English, as an ICU message. */
export const FINDING_MESSAGES = { ...TABLE_MESSAGES, ...FORMAT_MESSAGES } as const;

/** Names what was found, in tests, translations and answers of the server: `date-order`, `no-pair`. */
export type FindingRule = keyof typeof FINDING_MESSAGES;
