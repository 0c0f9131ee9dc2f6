import {
  type Actor,
  type Attributed,
  type AttributedTable,
  type Dataset,
  type Membership,
  type Tie,
  timeOf,
  type UncertainDate,
} from "@entente/core";
import { Findings, type Found } from "../contract/import-report.ts";
import { boundWriter, countUncertainSteps } from "../graph/written-time.ts";

/** A table that an edge list has; its first row is the header. */
export interface EdgeListTable {
  readonly name: "ties" | "actors";
  readonly rows: Iterable<readonly string[]>;
}

/** The columns of the two tables; `validFrom` and `validTo` are read as in a package: EDTF, the end exclusive. */
const TIE_COLUMNS = ["source", "target", "kind", "validFrom", "validTo", "citation", "note"];
const ACTOR_COLUMNS = ["id", "name", "kind", "born", "died", "group", "validFrom", "validTo", "note"];

/** The ties of a dataset as one table, and its actors with their factions as another. */
export function edgeListTables(dataset: Dataset): readonly [EdgeListTable, EdgeListTable] {
  return [
    { name: "ties", rows: { [Symbol.iterator]: () => tieRows(dataset) } },
    { name: "actors", rows: { [Symbol.iterator]: () => actorRows(dataset) } },
  ];
}

/** The names of the columns of one's own in a table. */
function ownNames({ attributeColumns = [] }: Dataset, table: AttributedTable): readonly string[] {
  return attributeColumns.flatMap((column) => (column.table === table ? [column.name] : []));
}

function ownCells(names: readonly string[], { attributes = {} }: Attributed): readonly string[] {
  return names.map((name) => (Object.hasOwn(attributes, name) ? (attributes[name] ?? "") : ""));
}

/** Writes the bound of a fact; an open one is empty. */
type WriteCell = (edtf: string | null) => string;

/** Writes EDTF, or the step of counted time after what is counted, `week 7`, so that it is no year. */
function cellWriter(dataset: Dataset): WriteCell {
  const time = timeOf(dataset);
  const bound = boundWriter(time);
  if (time.kind !== "COUNTED") return (edtf) => edtf ?? "";
  const unit = /^\p{L}{2,}$/u.test(time.unit) ? time.unit : "step";
  return (edtf) => {
    const count = bound(edtf);
    // A sign after a word is read as a dash.
    return count === null ? "" : count.startsWith("-") ? count : `${unit} ${count}`;
  };
}

function* tieRows(dataset: Dataset): Generator<readonly string[], void, undefined> {
  const { ties, passages, sources } = dataset;
  const own = ownNames(dataset, "ties");
  const bound = cellWriter(dataset);
  const titles = new Map(sources.map(({ id, title }) => [id, title]));
  const sourceOf = new Map(passages.map(({ id, source }) => [id, titles.get(source) ?? source]));
  yield [...TIE_COLUMNS, ...own];
  for (const tie of ties.filter(isPreferredRow)) {
    const { a, b, kind, validFromEdtf, validToEdtf, citations, note } = tie;
    const cited = [...new Set(citations.map((id) => sourceOf.get(id) ?? id))].join("; ");
    const time = [bound(validFromEdtf), bound(validToEdtf)];
    yield [a, b, kind, ...time, cited, note ?? "", ...ownCells(own, tie)];
  }
}

function* actorRows(dataset: Dataset): Generator<readonly string[], void, undefined> {
  const { actors, memberships, factions } = dataset;
  const own = ownNames(dataset, "actors");
  const bound = cellWriter(dataset);
  const names = new Map(factions.map(({ id, name }) => [id, name]));
  const held = new Map<string, Membership[]>();
  for (const membership of memberships.filter(isPreferredRow))
    held.set(membership.actor, [...(held.get(membership.actor) ?? []), membership]);
  yield [...ACTOR_COLUMNS, ...own];
  for (const actor of actors) {
    // An actor of several factions has a row for each.
    const rows = held.get(actor.id) ?? [null];
    for (const membership of rows)
      yield [...actorCells(actor, membership, names, bound), ...ownCells(own, actor)];
  }
}

function actorCells(
  actor: Actor,
  membership: Membership | null,
  names: ReadonlyMap<string, string>,
  bound: WriteCell,
): readonly string[] {
  const text = (date: UncertainDate | null): string => date?.text ?? "";
  const group = membership === null ? "" : (names.get(membership.faction) ?? membership.faction);
  return [
    actor.id,
    actor.name,
    actor.kind,
    text(actor.born),
    text(actor.died),
    group,
    bound(membership?.validFromEdtf ?? null),
    bound(membership?.validToEdtf ?? null),
    actor.note ?? "",
  ];
}

function isPreferredRow({ rivalOf }: Pick<Tie, "rivalOf">): boolean {
  return rivalOf === null;
}

const notCarried = (what: string): Found => ({ rule: "not-carried", what });

/** What of a dataset the two tables have no place for. */
export function edgeListLosses(dataset: Dataset): Findings {
  const losses = new Findings();
  const lose = (count: number, found: Found): void => {
    for (let number = 0; number < count; number += 1) losses.add("LOSS", found);
  };
  lose(dataset.arguments.length, notCarried("arguments"));
  lose(dataset.argumentLinks.length, notCarried("argumentLinks"));
  lose(dataset.positions.length, notCarried("positions"));
  lose(dataset.officeHoldings.length, notCarried("officeHoldings"));
  lose(dataset.events.length, notCarried("events"));
  lose(dataset.tours.length, notCarried("tours"));
  const facts = [...dataset.ties, ...dataset.memberships];
  lose(facts.filter((fact) => !isPreferredRow(fact)).length, { rule: "rival-readings" });
  lose(facts.filter(({ basis }) => basis !== "EXPLICIT").length, { rule: "basis" });
  lose(facts.filter(({ citations }) => citations.length > 0).length, notCarried("passages"));
  const factions = dataset.factions.filter(
    ({ side, validFromEdtf, validToEdtf }) =>
      side !== "NONE" || validFromEdtf !== null || validToEdtf !== null,
  );
  lose(factions.length, { rule: "faction-details" });
  lose(countUncertainSteps(dataset), { rule: "uncertain-date" });
  return losses;
}
