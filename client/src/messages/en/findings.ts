import { FINDING_MESSAGES } from "@entente/formats/words";

/** What is said of everything that an import or a format finds, by its rule. It is fetched when it is first needed. */
export const findings = FINDING_MESSAGES;
