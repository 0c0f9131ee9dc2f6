import type { Story } from "../story/story.ts";
import { toldMemberships } from "../story/told-memberships.ts";
import { acceptValue, type Parameter, replaceValue } from "./parameter.ts";

export const TABLE_KINDS = ["actors", "memberships", "ties", "positions", "events", "changes"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** The table shown, of the date shown or of the whole story. */
export interface TableChoice {
  readonly kind: TableKind;
  readonly wholeStory: boolean;
}

/** The table that a first visit shows: that of what the story tells, where it tells of one thing alone. */
function firstTable({ layoutIndex }: Story): TableChoice {
  const { dataset } = layoutIndex;
  const { ties, positions, events, agreementTies } = dataset;
  const told = toldMemberships(dataset).length + (agreementTies === undefined ? ties.length : 0);
  const kind =
    told > 0 ? "actors" : positions.length > 0 ? "positions" : events.length > 0 ? "events" : "actors";
  return { kind, wholeStory: false };
}

export const tableParameter: Parameter<TableChoice> = {
  name: "table",
  isStep: false,
  read: (text, story) => {
    const usual = firstTable(story);
    if (text === null || text === "") return acceptValue(usual);
    const [name, scope] = text.split(",");
    const kind = TABLE_KINDS.find((one) => one === name);
    if (kind === undefined || (scope !== undefined && scope !== "story"))
      return replaceValue("table", text, usual);
    return acceptValue({ kind, wholeStory: scope === "story" });
  },
  write: ({ kind, wholeStory }, story) =>
    kind === firstTable(story).kind && !wholeStory ? null : wholeStory ? `${kind},story` : kind,
};
