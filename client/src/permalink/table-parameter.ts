import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

export const TABLE_KINDS = ["actors", "memberships", "ties", "positions", "events", "changes"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** The table shown, of the date shown or of the whole story. */
export interface TableChoice {
  readonly kind: TableKind;
  readonly wholeStory: boolean;
}

const FIRST: TableChoice = { kind: "actors", wholeStory: false };

export const tableParameter: Parameter<TableChoice> = {
  name: "table",
  isStep: false,
  read: (text) => {
    if (text === null || text === "") return acceptValue(FIRST);
    const [name, scope] = text.split(",");
    const kind = TABLE_KINDS.find((one) => one === name);
    if (kind === undefined || (scope !== undefined && scope !== "story"))
      return replaceValue("table", text, FIRST);
    return acceptValue({ kind, wholeStory: scope === "story" });
  },
  write: ({ kind, wholeStory }) =>
    kind === FIRST.kind && !wholeStory ? null : wholeStory ? `${kind},story` : kind,
};
