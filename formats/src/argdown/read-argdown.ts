import type { LinkKind } from "@entente/core";
import type { ReadResult } from "../contract/format.ts";
import type { Findings } from "../contract/import-report.ts";
import { type FormatName, refusal, reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import {
  type DraftArgument,
  type DraftArgumentLink,
  EMPTY_DRAFT,
  type RecordOrigin,
} from "../contract/story-draft.ts";
import {
  type ArgdownKind,
  elementLocator,
  elementName,
  type LinkRole,
  roleNote,
} from "./argdown-notation.ts";
import {
  type ArgdownElement,
  type ArgdownMember,
  type ArgdownModel,
  type ArgdownRelation,
  parseArgdown,
} from "./parse-argdown.ts";

/** The longest title that an element without one gets from its text. */
const LONGEST_TITLE = 60;

/** Which links a relation is: its kind, its role where it has one, and whether it holds in both directions. */
const RELATIONS: ReadonlyMap<
  string,
  { readonly kind: LinkKind; readonly role?: LinkRole; readonly isMutual?: true }
> = new Map([
  ["support", { kind: "SUPPORTS" }],
  ["attack", { kind: "ATTACKS" }],
  ["undercut", { kind: "UNDERCUTS" }],
  ["entails", { kind: "SUPPORTS", role: "ENTAILS" }],
  ["contrary", { kind: "ATTACKS", role: "CONTRARY", isMutual: true }],
  ["contradictory", { kind: "ATTACKS", role: "CONTRADICTORY", isMutual: true }],
]);

const PARTS: ReadonlyMap<string, LinkRole> = new Map([
  ["premise", "PREMISE"],
  ["intermediary-conclusion", "INTERMEDIATE"],
  ["main-conclusion", "CONCLUSION"],
]);

/** What is collected from one file. */
interface Collected {
  readonly file: string;
  readonly tally: RecordTally;
  readonly findings: Findings;
  readonly arguments: DraftArgument[];
  readonly links: DraftArgumentLink[];
}

/**
 * Reads an Argdown text. Statements and arguments become arguments, their relations links; a premise supports its
 * argument, and an argument its conclusion. The note of a link has what the model has no kind for.
 */
export async function readArgdown(
  text: string,
  file: string,
  format: FormatName,
  findings: Findings,
): Promise<ReadResult> {
  const model = await parseArgdown(text);
  if (model.errors.length > 0) {
    const [{ message: detail = "" } = {}] = model.errors;
    for (const { line } of model.errors)
      findings.add("FAULT", { rule: "no-argdown", detail }, { file, row: line, column: null });
    return refusal(format, findings);
  }
  const collected: Collected = { file, tally: new RecordTally(), findings, arguments: [], links: [] };
  for (const element of model.statements) addElement("STATEMENT", element, collected);
  for (const element of model.arguments) addElement("ARGUMENT", element, collected);
  for (const relation of model.relations) addRelation(relation, collected);
  for (const element of model.arguments) addStructure(element, collected);
  noteLosses(model, collected);
  if (collected.arguments.length === 0) findings.add("FAULT", { rule: "nothing-kept", what: "elements" });
  const report = reportOf(format, collected.tally, findings);
  if (collected.arguments.length === 0) return { draft: null, report };
  return {
    draft: {
      ...EMPTY_DRAFT,
      title: model.title ?? file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
      ...(model.isStrict ? { description: "Argdown, strict mode" } : {}),
      time: { kind: "NONE" },
      arguments: collected.arguments,
      argumentLinks: collected.links,
    },
    report,
  };
}

const originOf = (file: string, name: string, line: number): RecordOrigin => ({
  file,
  row: line,
  locator: elementLocator(name, line),
});

function addElement(
  kind: ArgdownKind,
  { title = "", members = [] }: ArgdownElement,
  collected: Collected,
): void {
  const text = textOf(members);
  const name = elementName(kind, title);
  const isUntitled = /^Untitled \d+$/.test(title) && text !== "";
  const line = members[0]?.startLine ?? 1;
  collected.tally.read();
  collected.tally.keep();
  collected.arguments.push({
    key: name,
    title: isUntitled ? shortened(text) : title,
    ...(text === "" ? {} : { text }),
    origin: originOf(collected.file, name, line),
  });
}

/** The last wording that is no mere reference, as Argdown itself has it. */
function textOf(members: readonly ArgdownMember[]): string {
  const texts = members.filter(({ isReference }) => isReference !== true).map(({ text = "" }) => text.trim());
  return texts.findLast((text) => text !== "")?.replace(/\s+/g, " ") ?? "";
}

function shortened(text: string): string {
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

/** The key of what a relation joins; the inference of an argument is the argument. */
function keyOf(element: ArgdownElement | undefined): string | null {
  if (element === undefined) return null;
  if (element.type === "inference")
    return element.argumentTitle === undefined ? null : elementName("ARGUMENT", element.argumentTitle);
  if (element.title === undefined) return null;
  return elementName(element.type === "argument" ? "ARGUMENT" : "STATEMENT", element.title);
}

function addRelation(
  { relationType = "", from, to, occurrences = [] }: ArgdownRelation,
  collected: Collected,
): void {
  const { file, tally, findings, links } = collected;
  const meaning = RELATIONS.get(relationType);
  const [source, target] = [keyOf(from), keyOf(to)];
  const line = occurrences[0]?.startLine ?? 1;
  tally.read();
  if (meaning === undefined || source === null || target === null || source === target) {
    findings.add(
      "FAULT",
      { rule: "no-relation" },
      {
        file,
        row: line,
        column: null,
      },
    );
    tally.refuse();
    return;
  }
  tally.keep();
  const note = meaning.role === undefined ? {} : { note: roleNote(meaning.role) };
  const origin = originOf(file, source, line);
  links.push({ kind: meaning.kind, source, target, from: null, to: null, ...note, origin });
  if (meaning.isMutual === true)
    links.push({ kind: meaning.kind, source: target, target: source, from: null, to: null, ...note, origin });
}

/** Premises support their argument, which supports what it concludes. */
function addStructure({ title = "", pcs = [] }: ArgdownElement, { file, tally, links }: Collected): void {
  const argument = elementName("ARGUMENT", title);
  for (const [place, part] of pcs.entries()) {
    const role = PARTS.get(part.role ?? "");
    if (role === undefined || part.title === undefined) continue;
    const statement = elementName("STATEMENT", part.title);
    const [source, target] = role === "PREMISE" ? [statement, argument] : [argument, statement];
    tally.read();
    tally.keep();
    const note = roleNote(role, place + 1);
    const origin = originOf(file, argument, part.startLine ?? 1);
    links.push({ kind: "SUPPORTS", source, target, from: null, to: null, note, origin });
  }
}

function noteLosses({ statements, arguments: all }: ArgdownModel, { file, findings }: Collected): void {
  for (const { members = [], section } of [...statements, ...all]) {
    const place = { file, row: members[0]?.startLine ?? null, column: null };
    if (members.some(({ tags = [] }) => tags.length > 0)) findings.add("LOSS", { rule: "tags" }, place);
    if (members.some(({ data }) => data !== undefined)) findings.add("LOSS", { rule: "data" }, place);
    if (section !== undefined && section !== null) findings.add("LOSS", { rule: "sections" }, place);
    if (members.filter(({ isReference, text = "" }) => isReference !== true && text.trim() !== "").length > 1)
      findings.add("LOSS", { rule: "wordings" }, place);
  }
}
