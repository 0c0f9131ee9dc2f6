import type { dates } from "../messages/dates.en.ts";

export type DateMessage = keyof typeof dates;
export type MessageValues = Readonly<Record<string, string | number>>;
