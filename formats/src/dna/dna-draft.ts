import { addDays, formatCalendarDate, parseCalendarDate } from "@entente/core";
import type { ReadOptions, ReadResult } from "../contract/format.ts";
import type { Findings, Found } from "../contract/import-report.ts";
import { type FormatName, reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import { type Attributes, type DraftSource, EMPTY_DRAFT } from "../contract/story-draft.ts";
import { lastingStances } from "../draft/lasting-stances.ts";
import { attributesOf, declare } from "./dna-attributes.ts";
import { type PositionVariables, positionVariables } from "./dna-choices.ts";
import { entitiesOf } from "./dna-entities.ts";
import { type DnaProject, type DnaStatement, type DnaStatementType, sourceOf } from "./dna-project.ts";
import type { Collected, Reading } from "./dna-reading.ts";

/** What a variable may be taken for. */
const FIELDS = ["actor", "argument", "stance"];

/**
 * Makes a story of a project. A statement with an actor, a concept and a qualifier becomes a position on the day of its
 * document (or lasts, where the reader says so); one of any other type becomes an event of that day, in which its entities take part by the names of their
 * variables. Documents become sources.
 */
export function draftOf(
  project: DnaProject,
  format: FormatName,
  file: string,
  findings: Findings,
  options: ReadOptions,
): ReadResult {
  const tally = new RecordTally();
  const documents = new Map(project.documents.map((document) => [document.id, document]));
  const reading: Reading = { project, documents, tally, findings, file };
  const types = new Map(project.statementTypes.map((type) => [type.label, type]));
  const uses = new Map(project.statementTypes.map((type) => [type.label, positionVariables(type, options)]));
  const collected: Collected = { positions: [], events: [], attributes: [], columns: [] };
  for (const statement of project.statements) {
    tally.read();
    const use = uses.get(statement.type) ?? null;
    const isKept =
      use === null
        ? addEvent(statement, types.get(statement.type), reading, collected)
        : addPosition(statement, use, reading, collected);
    if (isKept) tally.keep();
    else tally.refuse();
  }
  for (const [label, use] of uses) noteColumns(types.get(label), use, file, collected);
  const isEmpty = collected.positions.length + collected.events.length === 0;
  if (isEmpty) findings.add("FAULT", { rule: "nothing-kept", what: "statements" });
  const entities = entitiesOf(reading, uses, collected);
  const positions = lastingStances(collected.positions, file, options.answers ?? {}, findings, "day");
  const report = reportOf(format, tally, findings, collected.columns, FIELDS);
  if (isEmpty) return { draft: null, report };
  const draft = {
    ...EMPTY_DRAFT,
    title: file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
    ...entities,
    positions,
    events: collected.events,
    sources: project.documents.map((document): DraftSource => {
      const { id, title, author, day } = document;
      return {
        key: sourceOf(id),
        title: title === "" ? sourceOf(id) : title,
        ...(author === "" ? {} : { author }),
        ...(day === null ? {} : { year: day.slice(0, 4) }),
      };
    }),
    attributes: collected.attributes,
  };
  return { draft, report };
}

const textIn = (statement: DnaStatement, variable: string): string =>
  String(statement.values.get(variable) ?? "").trim();

/** Counts a refused statement under its reason. */
function refuse({ findings, file }: Reading, { id }: DnaStatement, found: Found): false {
  findings.add("FAULT", found, { file, row: id, column: null });
  return false;
}

/** The day of a statement and the day after it; null where its document has none. */
function dayOf({ documents }: Reading, { document }: DnaStatement): { from: string; to: string } | null {
  const day = documents.get(document)?.day ?? null;
  return day === null ? null : { from: day, to: formatCalendarDate(addDays(parseCalendarDate(day), 1)) };
}

const NO_DAY = { rule: "no-document-day" } as const;

function addPosition(
  statement: DnaStatement,
  use: PositionVariables,
  reading: Reading,
  { positions, attributes }: Collected,
): boolean {
  const [actor, argument] = [textIn(statement, use.actor), textIn(statement, use.argument)];
  const qualifier = statement.values.get(use.stance);
  const day = dayOf(reading, statement);
  if (actor === "") return refuse(reading, statement, { rule: "no-holder", variable: use.actor });
  if (argument === "") return refuse(reading, statement, { rule: "no-claim", variable: use.argument });
  if (day === null) return refuse(reading, statement, NO_DAY);
  if (typeof qualifier !== "number")
    return refuse(reading, statement, { rule: "no-stance", variable: use.stance });
  const isBoolean = isBooleanIn(reading.project, statement.type, use.stance);
  if (!isBoolean && qualifier === 0)
    return refuse(reading, statement, { rule: "neutral", variable: use.stance });
  const own = attributesOf(statement, reading, [use.actor, use.argument, use.stance]);
  const strength: Attributes = isBoolean ? {} : { [use.stance]: qualifier };
  const all = { ...own, ...strength };
  declare(attributes, "positions", all);
  const stance = qualifier > 0 ? "SUPPORTS" : "REJECTS";
  positions.push({ actor, argument, stance, ...day, attributes: all, origin: statement.origin });
  return true;
}

function isBooleanIn({ statementTypes }: DnaProject, type: string, variable: string): boolean {
  const { variables = [] } = statementTypes.find(({ label }) => label === type) ?? {};
  return variables.some(({ name, dataType }) => name === variable && dataType === "boolean");
}

function addEvent(
  statement: DnaStatement,
  type: DnaStatementType | undefined,
  reading: Reading,
  { events, attributes }: Collected,
): boolean {
  const day = dayOf(reading, statement);
  if (type === undefined) return refuse(reading, statement, { rule: "unknown-type" });
  if (day === null) return refuse(reading, statement, NO_DAY);
  const entities = type.variables.filter(({ dataType }) => dataType === "short text");
  const texts = type.variables.filter(({ dataType }) => dataType === "long text");
  const detail = texts
    .map(({ name }) => textIn(statement, name))
    .filter((text) => text !== "")
    .join("\n");
  const own = attributesOf(
    statement,
    reading,
    [...entities, ...texts].map(({ name }) => name),
  );
  declare(attributes, "events", own);
  events.push({
    key: `${type.label} ${statement.id}`,
    name: type.label,
    date: day.from,
    ...(detail === "" ? {} : { detail }),
    participants: entities
      .map(({ name }) => ({ actor: textIn(statement, name), role: name }))
      .filter(({ actor }) => actor !== ""),
    attributes: own,
    origin: statement.origin,
  });
  return true;
}

function noteColumns(
  type: DnaStatementType | undefined,
  use: PositionVariables | null,
  file: string,
  { columns }: Collected,
): void {
  for (const { name } of type?.variables ?? []) {
    const [field = null] = Object.entries(use ?? {}).find(([, variable]) => variable === name) ?? [];
    const column = `${type?.label}: ${name}`;
    columns.push({
      file,
      column,
      field: use === null ? "participant" : field,
      attribute: field === null ? name : null,
    });
  }
}
