import { compareIds } from "@entente/core";
import type { Findings, Found } from "../contract/import-report.ts";
import type {
  AttributedTable,
  DraftEvent,
  DraftFact,
  RecordOrigin,
  StoryDraft,
} from "../contract/story-draft.ts";
import { attributeCells, type OwnColumn, ownColumnsOf } from "./attribute-cells.ts";
import { FactTimes } from "./fact-times.ts";
import { IdMaker } from "./id-maker.ts";
import { NamedRows } from "./named-rows.ts";
import { placeOf, type RecordFates } from "./record-fates.ts";
import { StoryTable } from "./story-table.ts";
import { TextCleaner } from "./text-cleaner.ts";

const FACT = ["validFrom", "validTo", "basis", "note"];

/** What a fact joins, and the cells of its time. */
interface FactEnds {
  readonly fact: DraftFact;
  readonly ids: readonly string[];
  readonly time: readonly string[];
}

/** Columns of one's own, by table. */
export type OwnColumns = Readonly<Record<AttributedTable, readonly OwnColumn[]>>;

/**
 * Makes the rows of a package from the records of a draft: ids from names, pairs in order, equal rows merged. A record
 * that cannot stand is refused with a finding.
 */
export class StoryBuilder {
  readonly times: FactTimes;
  readonly ownColumns: OwnColumns;
  readonly #draft: StoryDraft;
  readonly #findings: Findings;
  readonly #fates: RecordFates;
  readonly #texts: TextCleaner;
  readonly #actors: NamedRows;
  readonly #factions: NamedRows;
  readonly #arguments: NamedRows;
  readonly #ties: StoryTable;
  readonly #memberships: StoryTable;
  readonly #positions: StoryTable;
  readonly #links = new StoryTable("argumentLinks", ["kind", "from", "to", ...FACT]);
  readonly #events: StoryTable;
  readonly #participants = new StoryTable("participants", ["event", "actor", "role"]);
  /** Ids of ties, memberships, positions and links by table. */
  readonly #pairs = new Map<StoryTable, IdMaker>();
  readonly #eventIds = new IdMaker("event");

  constructor(draft: StoryDraft, findings: Findings, fates: RecordFates) {
    this.#draft = draft;
    this.#findings = findings;
    this.#fates = fates;
    this.#texts = new TextCleaner(findings);
    this.times = new FactTimes(draft, findings);
    const own = (table: AttributedTable): readonly OwnColumn[] => ownColumnsOf(draft.attributes, table);
    this.ownColumns = {
      actors: own("actors"),
      ties: own("ties"),
      memberships: own("memberships"),
      positions: own("positions"),
      events: own("events"),
    };
    const table = (key: AttributedTable, columns: readonly string[]): StoryTable =>
      new StoryTable(key, [...columns, ...this.ownColumns[key].map(({ name }) => name)]);
    const noAttributes = this.ownColumns.actors.map(() => "");
    const named = (of: StoryTable, one: string, cellsOf: (name: string) => readonly string[]): NamedRows =>
      new NamedRows(of, one, cellsOf, findings, fates);
    this.#actors = named(table("actors", ["name", "kind", "born", "died", "note"]), "actor", (name) => [
      name,
      "PERSON",
      "",
      "",
      "",
      ...noAttributes,
    ]);
    this.#factions = named(new StoryTable("factions", ["name", "side", ...FACT]), "faction", (name) => [
      name,
      "NONE",
      "",
      "",
      "EXPLICIT",
      "",
    ]);
    this.#arguments = named(new StoryTable("arguments", ["title", "text"]), "argument", (name) => [
      name,
      name,
    ]);
    this.#ties = table("ties", ["kind", "a", "b", ...FACT]);
    this.#memberships = table("memberships", ["actor", "faction", ...FACT]);
    this.#positions = table("positions", ["actor", "argument", "stance", ...FACT]);
    this.#events = table("events", ["name", "date", "detail", "basis", "note"]);
  }

  /** Makes all tables; those without rows are left out, except the table of actors. */
  build(): readonly StoryTable[] {
    this.#addThings();
    this.#addFacts();
    for (const event of this.#draft.events) this.#addEvent(event);
    const tables = [
      this.#actors.table,
      this.#factions.table,
      this.#memberships,
      this.#ties,
      this.#arguments.table,
      this.#links,
      this.#positions,
      this.#events,
      this.#participants,
    ];
    for (const table of tables) table.close();
    return tables.filter(({ key, rows }) => rows.length > 0 || key === "actors");
  }

  #addThings(): void {
    const { actors, factions, arguments: claims } = this.#draft;
    for (const { key, name, kind = "PERSON", born, died, note, attributes, origin } of actors) {
      const life = [this.times.dayText(born, origin), this.times.dayText(died, origin)];
      const rest = [
        kind,
        ...life,
        this.#texts.clean(note, origin),
        ...attributeCells(this.ownColumns.actors, attributes),
      ];
      this.#addThing(this.#actors, key, name, origin, (title) => [title, ...rest]);
    }
    for (const faction of factions) {
      const time = this.#timeCells(faction);
      if (time === null) continue;
      const { key, name, side = "NONE", origin } = faction;
      this.#addThing(this.#factions, key, name, origin, (title) => [title, side, ...time]);
    }
    for (const { key, title, text, origin } of claims) {
      const claim = this.#texts.clean(text, origin);
      this.#addThing(this.#arguments, key, title, origin, (name) => [name, claim || name]);
    }
  }

  #addThing(
    to: NamedRows,
    key: string,
    name: string | undefined,
    origin: RecordOrigin,
    cellsOf: (name: string) => readonly string[],
  ): void {
    const clean = this.#texts.clean(key, origin);
    const title = this.#texts.clean(name, origin) || clean;
    if (clean === "") this.#refuse(origin, { rule: "blank-name" });
    else to.add(clean, title, cellsOf(title), origin);
  }

  #addFacts(): void {
    const { ties, memberships, positions, argumentLinks } = this.#draft;
    const sorted = (ends: readonly string[], kind: string): readonly string[] => [
      kind,
      ...ends.toSorted(compareIds),
    ];
    for (const tie of ties) {
      const ends = this.#endsOf(tie, [tie.a, tie.b], [this.#actors, this.#actors]);
      if (ends !== null) this.#addFact(this.#ties, ends, sorted(ends.ids, tie.kind), "ties");
    }
    for (const membership of memberships) {
      const { actor, faction } = membership;
      const ends = this.#endsOf(membership, [actor, faction], [this.#actors, this.#factions]);
      if (ends !== null) this.#addFact(this.#memberships, ends, ends.ids, "memberships");
    }
    for (const position of positions) {
      const { actor, argument, stance } = position;
      const ends = this.#endsOf(position, [actor, argument], [this.#actors, this.#arguments]);
      if (ends !== null) this.#addFact(this.#positions, ends, [...ends.ids, stance], "positions");
    }
    for (const link of argumentLinks) {
      const ends = this.#endsOf(link, [link.source, link.target], [this.#arguments, this.#arguments]);
      if (ends !== null) this.#addFact(this.#links, ends, [link.kind, ...ends.ids], null);
    }
  }

  /** Reads what a fact joins, and when; null where it is refused. Rows for the two are made only if it is not. */
  #endsOf(fact: DraftFact, keys: readonly string[], tables: readonly NamedRows[]): FactEnds | null {
    const { origin } = fact;
    const [a = "", b = ""] = keys.map((key) => this.#texts.clean(key, origin));
    const [tableA, tableB] = tables;
    const time = this.#timeCells(fact);
    if (a === "" || b === "") this.#refuse(origin, { rule: "blank-name" });
    else if (a === b && tableA === tableB) this.#refuse(origin, { rule: "self-tie" });
    else if (time !== null)
      return { fact, time, ids: [tableA?.idOf(a, origin) ?? "", tableB?.idOf(b, origin) ?? ""] };
    return null;
  }

  #addFact(
    table: StoryTable,
    { fact, time, ids }: FactEnds,
    cells: readonly string[],
    own: AttributedTable | null,
  ): void {
    const attributes = own === null ? [] : attributeCells(this.ownColumns[own], fact.attributes);
    const maker = this.#pairs.get(table) ?? new IdMaker("pair");
    this.#pairs.set(table, maker);
    const base = own === "ties" ? cells.slice(1) : ids;
    const makeId = (): string => maker.claim(base.join("--"), "--").id;
    if (table.add([...cells, ...time, ...attributes], fact.origin, makeId)) this.#fates.keep(fact.origin);
    else this.#fates.merge(fact.origin);
  }

  #addEvent({ origin, key, name, date, detail, note, participants = [], attributes }: DraftEvent): void {
    const title = this.#texts.clean(name, origin) || this.#texts.clean(key, origin);
    const day = this.times.eventText(date, origin);
    if (title === "") this.#refuse(origin, { rule: "nameless-event" });
    if (day === null) this.#fates.refuse(origin);
    if (title === "" || day === null) return;
    const cells = [
      title,
      day,
      this.#texts.clean(detail, origin),
      "EXPLICIT",
      this.#texts.clean(note, origin),
    ];
    const { id } = this.#eventIds.make(title);
    if (
      !this.#events.add([...cells, ...attributeCells(this.ownColumns.events, attributes)], origin, () => id)
    ) {
      this.#fates.merge(origin);
      return;
    }
    this.#fates.keep(origin);
    for (const { actor, role } of participants) {
      const who = this.#texts.clean(actor, origin);
      const part = this.#texts.clean(role, origin) || "participant";
      if (who !== "") this.#participants.add([id, this.#actors.idOf(who, origin), part], origin, () => "");
    }
  }

  /** The cells of validFrom, validTo, basis and note; null where the fact is refused. */
  #timeCells(fact: DraftFact): readonly string[] | null {
    const span = this.times.spanOf(fact);
    if (span === null) this.#fates.refuse(fact.origin);
    return span && [span.from, span.to, fact.basis ?? "EXPLICIT", this.#texts.clean(fact.note, fact.origin)];
  }

  #refuse(origin: RecordOrigin, found: Found): void {
    this.#findings.add("FAULT", found, placeOf(origin));
    this.#fates.refuse(origin);
  }
}
