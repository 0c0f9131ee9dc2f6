import type { AttributeColumn, AttributeType } from "../model/attribute.ts";
import type { Dataset } from "../model/dataset.ts";

/** What a reader colours and sizes discs and lines by. Null is the usual: camps, importance, and signs. */
export interface Appearance {
  /** Names of columns of actors. */
  readonly colour: string | null;
  readonly size: string | null;
  /** Names of columns of ties. */
  readonly tieColour: string | null;
  readonly tieWidth: string | null;
}

export const USUAL_APPEARANCE: Appearance = { colour: null, size: null, tieColour: null, tieWidth: null };

export type AppearanceChannel = keyof Appearance;

interface ChannelRules {
  /** The name of its parameter in an address. */
  readonly parameter: string;
  readonly table: "actors" | "ties";
  /** The types of columns that it can show. */
  readonly types: readonly AttributeType[];
}

const ALL_TYPES: readonly AttributeType[] = ["TEXT", "NUMBER", "BOOLEAN", "DATE", "LIST"];

export const APPEARANCE_CHANNELS: Readonly<Record<AppearanceChannel, ChannelRules>> = {
  colour: { parameter: "colour", table: "actors", types: ALL_TYPES },
  size: { parameter: "size", table: "actors", types: ["NUMBER"] },
  tieColour: { parameter: "tie-colour", table: "ties", types: ["TEXT", "NUMBER", "BOOLEAN", "DATE"] },
  tieWidth: { parameter: "tie-width", table: "ties", types: ["NUMBER"] },
};

export const CHANNELS = Object.keys(APPEARANCE_CHANNELS) as readonly AppearanceChannel[];

/** Lists the columns of a dataset that a channel can show. */
export function columnsFor(
  channel: AppearanceChannel,
  { attributeColumns = [] }: Pick<Dataset, "attributeColumns">,
): readonly AttributeColumn[] {
  const { table, types } = APPEARANCE_CHANNELS[channel];
  return attributeColumns.filter((column) => column.table === table && types.includes(column.type));
}

/** The column that a channel shows; null for the usual, and for a name that it cannot show. */
export function columnShown(
  channel: AppearanceChannel,
  appearance: Appearance,
  dataset: Pick<Dataset, "attributeColumns">,
): AttributeColumn | null {
  const name = appearance[channel];
  return columnsFor(channel, dataset).find((column) => column.name === name) ?? null;
}

const PREFIX = "attribute:";

/** Writes what a channel shows for an address: `attribute:Party`; null for the usual. */
export function writeChannel(name: string | null): string | null {
  return name === null ? null : PREFIX + name;
}

/** Reads what a channel shows from an address; null where the dataset has no such column for it. */
export function readChannel(
  channel: AppearanceChannel,
  text: string,
  dataset: Pick<Dataset, "attributeColumns">,
): string | null {
  const name = text.startsWith(PREFIX) ? text.slice(PREFIX.length) : null;
  return name !== null && columnsFor(channel, dataset).some((column) => column.name === name) ? name : null;
}

/** The parameters of an address, by name; null for the usual. */
export function appearanceTexts(appearance: Appearance): Readonly<Record<string, string | null>> {
  return Object.fromEntries(
    CHANNELS.map((channel) => [APPEARANCE_CHANNELS[channel].parameter, writeChannel(appearance[channel])]),
  );
}
