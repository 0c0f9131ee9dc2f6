import type { dates } from "../messages/en/dates.ts";

export type DateMessage = keyof typeof dates;
export type MessageValues = Readonly<Record<string, string | number>>;
