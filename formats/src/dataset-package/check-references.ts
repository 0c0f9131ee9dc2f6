import type { PackageRows } from "./package-rows.ts";
import type { TableRows } from "./table-rows.ts";

type Rows<Model> = TableRows<Model>;

interface Fact {
  readonly id: string;
  readonly citations: readonly string[];
  readonly begunBy: string | null;
  readonly endedBy: string | null;
  readonly reading: string | null;
  readonly rivalOf: string | null;
}

/** Checks that ids are unique and that every id named is there. */
export function checkReferences(rows: PackageRows): void {
  const known = {
    actors: uniqueIds(rows.actors),
    factions: uniqueIds(rows.factions),
    arguments: uniqueIds(rows.arguments),
    events: uniqueIds(rows.events),
    sources: uniqueIds(rows.sources),
    passages: uniqueIds(rows.passages),
  };
  uniqueIds(rows.tours);
  uniqueIds(rows["tour-stops"]);
  for (const table of [rows.memberships, rows.ties, rows["argument-links"], rows.positions, rows.offices]) {
    uniqueIds<{ readonly id: string }>(table);
  }
  refer(rows.memberships, "actor", (row) => row.actor, known.actors);
  refer(rows.memberships, "faction", (row) => row.faction, known.factions);
  refer(rows.ties, "a", (row) => row.a, known.actors);
  refer(rows.ties, "b", (row) => row.b, known.actors);
  refer(rows["argument-links"], "from", (row) => row.from, known.arguments);
  refer(rows["argument-links"], "to", (row) => row.to, known.arguments);
  refer(rows.positions, "actor", (row) => row.actor, known.actors);
  refer(rows.positions, "argument", (row) => row.argument, known.arguments);
  refer(rows.offices, "actor", (row) => row.actor, known.actors);
  refer(rows.participants, "event", (row) => row.event, known.events);
  refer(rows.participants, "actor", (row) => row.actor, known.actors);
  refer(rows.passages, "source", (row) => row.source, known.sources);
  refer(rows.sources, "quotedIn", (row) => row.quotedIn, known.sources);
  for (const facts of [
    rows.factions,
    rows.memberships,
    rows.ties,
    rows["argument-links"],
    rows.positions,
    rows.offices,
  ]) {
    referFact(facts as Rows<Fact>, known.passages, known.events);
  }
  for (const cited of [rows.actors, rows.arguments, rows.events]) {
    referAll(cited as Rows<{ readonly citations: readonly string[] }>, known.passages);
  }
  checkRivals(rows.events as Rows<Pick<Fact, "id" | "reading" | "rivalOf">>);
  checkOfficeTitles(rows);
  checkParticipants(rows);
}

function uniqueIds<Model extends { readonly id: string }>(rows: Rows<Model>): ReadonlySet<string> {
  const lines = new Map<string, number>();
  for (const [position, { id }] of rows.models.entries()) {
    const first = lines.get(id);
    if (first !== undefined && id !== "")
      rows.fault(position, "id", id, `an id of its own, row ${first} has this one`);
    else lines.set(id, rows.lineOf(position));
  }
  return new Set(lines.keys());
}

function refer<Model>(
  rows: Rows<Model>,
  column: string,
  idOf: (row: Model) => string | null,
  known: ReadonlySet<string>,
): void {
  for (const [position, row] of rows.models.entries()) {
    const id = idOf(row);
    if (id !== null && id !== "" && !known.has(id)) rows.fault(position, column, id, unknownId(id, known));
  }
}

function referAll(
  rows: Rows<{ readonly citations: readonly string[] }>,
  passages: ReadonlySet<string>,
): void {
  for (const [position, row] of rows.models.entries()) {
    for (const id of row.citations) {
      if (!passages.has(id)) rows.fault(position, "citations", id, unknownId(id, passages));
    }
  }
}

function referFact(rows: Rows<Fact>, passages: ReadonlySet<string>, events: ReadonlySet<string>): void {
  referAll(rows, passages);
  refer(rows, "begunBy", (row) => row.begunBy, events);
  refer(rows, "endedBy", (row) => row.endedBy, events);
  checkRivals(rows);
}

/** A rival names a preferred fact of its table, which is itself no rival; both give their reading. */
function checkRivals(rows: Rows<Pick<Fact, "id" | "reading" | "rivalOf">>): void {
  const byId = new Map(rows.models.map((row) => [row.id, row]));
  for (const [position, { id, reading, rivalOf }] of rows.models.entries()) {
    if (rivalOf === null) continue;
    const preferred = byId.get(rivalOf);
    if (preferred === undefined) rows.fault(position, "rivalOf", rivalOf, "the id of a row of this table");
    else if (preferred.rivalOf !== null || rivalOf === id) {
      rows.fault(position, "rivalOf", rivalOf, "the preferred row, which is itself no rival");
    } else if (preferred.reading === null) {
      rows.fault(position, "rivalOf", rivalOf, "a preferred row that gives its own reading a name too");
    }
    if (reading === null) rows.fault(position, "reading", null, "a name for this rival reading");
  }
}

function checkOfficeTitles({ offices }: PackageRows): void {
  const known = new Map<string, Readonly<Record<string, string>>>();
  for (const [position, { office, title, titles }] of offices.models.entries()) {
    const here: Readonly<Record<string, string>> = {
      title,
      ...Object.fromEntries(Object.entries(titles).map(([language, text]) => [`title_${language}`, text])),
    };
    const first = known.get(office) ?? here;
    known.set(office, first);
    for (const column of new Set([...Object.keys(first), ...Object.keys(here)])) {
      if (first[column] === here[column]) continue;
      const expected = first[column] ?? "nothing";
      offices.fault(
        position,
        column,
        here[column] ?? "",
        `the title that ${office} has in its first row: ${expected}`,
      );
    }
  }
}

function checkParticipants({ participants }: PackageRows): void {
  const seen = new Set<string>();
  for (const [position, { event, actor, role }] of participants.models.entries()) {
    const key = `${event}/${actor}/${role}`;
    if (seen.has(key))
      participants.fault(position, "role", role, "each actor once in the same role of an event");
    seen.add(key);
  }
}

/** Names the nearest known id, for a slip of the pen. */
function unknownId(id: string, known: ReadonlySet<string>): string {
  const near = [...known].find(
    (other) => other.startsWith(id.slice(0, 3)) && Math.abs(other.length - id.length) <= 2,
  );
  return near === undefined
    ? "an id that is in its table"
    : `an id that is in its table; did you mean ${near}?`;
}
