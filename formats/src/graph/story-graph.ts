import {
  certainInterval,
  type Dataset,
  groupBy,
  isEmpty,
  isPreferred,
  type Membership,
  possibleInterval,
  type Tie,
  type TieKind,
  type Validity,
} from "@entente/core";
import type { Findings } from "../contract/import-report.ts";
import type { AttributedTable, AttributeType, AttributeValue } from "../contract/story-draft.ts";
import { writeBracketed } from "./bracketed-list.ts";
import { DIRECTION } from "./draft-ties.ts";
import { ownColumnName } from "./graph-fields.ts";
import { columnsOf, type DatasetWithColumns, type OwnColumn, valuesOfRow } from "./own-attributes.ts";
import { tellLosses } from "./story-losses.ts";
import { type StorySpell, type WrittenTime, writtenTimeOf } from "./written-time.ts";

/** A column of a graph that is written. */
export interface StoryColumn {
  readonly name: string;
  readonly type: AttributeType;
}

export type StoryValues = ReadonlyMap<string, AttributeValue>;

export interface StoryNode {
  readonly id: string;
  readonly label: string;
  readonly values: StoryValues;
  readonly factions: readonly { readonly name: string; readonly spell: StorySpell }[];
}

export interface StoryEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly kind: TieKind;
  readonly spell: StorySpell;
  /** EDTF as the story gives it, where the days of the spell do not say the same. */
  readonly values: StoryValues;
}

/** The actors and preferred ties of a story as the nodes and edges of a graph. */
export interface StoryGraph {
  /** Every edge leads from its source to its target. If only some do, the column of their direction says so. */
  readonly isDirected: boolean;
  readonly nodeColumns: readonly StoryColumn[];
  readonly edgeColumns: readonly StoryColumn[];
  readonly nodes: readonly StoryNode[];
  readonly edges: readonly StoryEdge[];
}

const NODE_COLUMNS = ["kind", "born", "died", "factions", "citations", "note"];
const EDGE_COLUMNS = ["validFrom", "validTo", "basis", "citations", "note"];

/**
 * Makes the graph of a story. Citations and memberships are written as texts that a person can read and this product
 * reads back; `findings` is told what a graph cannot carry.
 */
export function graphOfStory(dataset: DatasetWithColumns, findings: Findings): StoryGraph {
  tellLosses(dataset, findings);
  const [actorColumns, tieColumns] = [columnsOf(dataset, "actors"), columnsOf(dataset, "ties")];
  const cite = citationWriter(dataset);
  const { bound, counted } = writtenTimeOf(dataset);
  const memberships = groupBy(dataset.memberships.filter(isPreferred), ({ actor }) => actor);
  const factions = new Map(dataset.factions.map(({ id, name }) => [id, name]));
  const own = (table: AttributedTable): readonly StoryColumn[] =>
    columnsOf(dataset, table)
      .filter((column) => !(isDirected && isDirection(column)))
      .map(({ name, type }) => ({ name: ownName(table, name), type }));
  const directions = directionsOf(dataset, tieColumns);
  const isDirected =
    directions.size > 0 && dataset.ties.filter(isPreferred).every(({ id }) => directions.has(id));
  return {
    isDirected,
    nodeColumns: [...NODE_COLUMNS.map(asText), ...own("actors")],
    edgeColumns: [...EDGE_COLUMNS.map(asText), ...own("ties")],
    nodes: dataset.actors.map((actor) => {
      const groups = memberships.get(actor.id) ?? [];
      return {
        id: actor.id,
        label: actor.name,
        values: valuesOf([
          ["kind", actor.kind],
          ["born", actor.born?.text ?? null],
          ["died", actor.died?.text ?? null],
          ["factions", writeFactions(groups, factions, bound)],
          ["citations", cite(actor.citations)],
          ["note", actor.note],
          ...valuesOfRow(actor, actorColumns).map(
            ({ name, value }) => [ownName("actors", name), value] as const,
          ),
        ]),
        factions: groups.map((one) => ({
          name: factions.get(one.faction) ?? one.faction,
          spell: spellOf(one),
        })),
      };
    }),
    edges: dataset.ties.filter(isPreferred).map((tie) =>
      edgeOf(tie, tieColumns, directions.get(tie.id) ?? tie.a, {
        isDirected,
        isCounted: counted !== null,
        cite,
      }),
    ),
  };
}

interface EdgeManner {
  readonly isDirected: boolean;
  /** Counts have no doubt: the spell says all. */
  readonly isCounted: boolean;
  readonly cite: (passages: readonly string[]) => string;
}

function edgeOf(
  tie: Tie,
  columns: readonly OwnColumn[],
  source: string,
  { isDirected, isCounted, cite }: EdgeManner,
): StoryEdge {
  const attributes = valuesOfRow(tie, columns);
  return {
    id: tie.id,
    source,
    target: source === tie.a ? tie.b : tie.a,
    kind: tie.kind,
    spell: spellOf(tie),
    values: valuesOf([
      ["validFrom", isCounted || isDay(tie.validFromEdtf) ? null : tie.validFromEdtf],
      ["validTo", isCounted || isDay(tie.validToEdtf) ? null : tie.validToEdtf],
      ["basis", tie.basis],
      ["citations", cite(tie.citations)],
      ["note", tie.note],
      ...attributes
        .filter(({ name }) => !(isDirected && name === DIRECTION))
        .map(({ name, value }) => [ownName("ties", name), value] as const),
    ]),
  };
}

/** The actor from whom each tie with a direction leads, by the tie. */
function directionsOf({ ties, actors }: Dataset, columns: readonly OwnColumn[]): ReadonlyMap<string, string> {
  const direction = columns.filter(isDirection);
  if (direction.length === 0) return new Map();
  const names = new Map(actors.map(({ id, name }) => [id, name]));
  return new Map(
    ties.flatMap((tie) => {
      const from = valuesOfRow(tie, direction)[0]?.value;
      const source = [tie.a, tie.b].find((id) => from !== undefined && names.get(id) === from);
      return source === undefined ? [] : [[tie.id, source] as const];
    }),
  );
}

function isDirection({ table, name }: Pick<OwnColumn, "table" | "name">): boolean {
  return table === "ties" && name === DIRECTION;
}

/** The days on which a fact is certain; those on which it is possible where it is never certain. */
function spellOf(validity: Validity): StorySpell {
  const certain = certainInterval(validity);
  return isEmpty(certain) ? possibleInterval(validity) : certain;
}

function isDay(text: string | null): boolean {
  return text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function asText(name: string): StoryColumn {
  return { name, type: "TEXT" };
}

function valuesOf(entries: readonly (readonly [string, AttributeValue | null])[]): StoryValues {
  return new Map(
    entries.filter(
      (entry): entry is readonly [string, AttributeValue] => entry[1] !== null && entry[1] !== "",
    ),
  );
}

function ownName(table: AttributedTable, name: string): string {
  return ownColumnName(table === "actors" ? "node" : "edge", name);
}

function citationWriter({ passages, sources }: Dataset): (ids: readonly string[]) => string {
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const places = new Map(passages.map(({ id, source, locator }) => [id, { source, locator }]));
  return (ids) =>
    writeBracketed(
      ids.map((id) => {
        const { source = "", locator = "" } = places.get(id) ?? {};
        return { text: titles.get(source) ?? source, bracket: locator };
      }),
    );
}

/** Writes memberships as `Left opposition [from 1923-10-15 to 1924-06-01]`. */
function writeFactions(
  memberships: readonly Membership[],
  names: ReadonlyMap<string, string>,
  bound: WrittenTime["bound"],
): string {
  return writeBracketed(
    memberships.map(({ faction, validFromEdtf, validToEdtf }) => {
      const [first, last] = [bound(validFromEdtf), bound(validToEdtf)];
      const from = first === null ? [] : [`from ${first}`];
      const to = last === null ? [] : [`to ${last}`];
      const bounds = [...from, ...to].join(" ");
      return { text: names.get(faction) ?? faction, bracket: bounds === "" ? null : bounds };
    }),
  );
}
