import type { LinkKind, Stance } from "@entente/core";
import type { ReadResult } from "../contract/format.ts";
import type { Findings, Found } from "../contract/import-report.ts";
import { type FormatName, reportOf } from "../contract/read-result.ts";
import { RecordTally } from "../contract/record-tally.ts";
import {
  type DraftActor,
  type DraftArgument,
  type DraftArgumentLink,
  type DraftPosition,
  EMPTY_DRAFT,
  type RecordOrigin,
} from "../contract/story-draft.ts";
import { type AifGraph, type AifNode, parseAif } from "./aif-graph.ts";
import { schemeNote } from "./scheme-note.ts";

const LONGEST_TITLE = 80;
/** Illocutions with which a speaker takes a stance; a question or challenge takes none. */
const STANCES: readonly (readonly [illocution: RegExp, stance: Stance])[] = [
  [/disagree|deny|reject/i, "REJECTS"],
  [/assert|agree|stat|claim|illocut|arguing|conced|accept/i, "SUPPORTS"],
];
const QUESTION = /question|challeng/i;
/** Nodes that join propositions, and the link each makes. */
const LINKS: ReadonlyMap<string, LinkKind> = new Map([
  ["RA", "SUPPORTS"],
  ["MA", "SUPPORTS"],
  ["CA", "ATTACKS"],
]);

/** What becomes of a node, as the tally counts it. */
type Fate = "keep" | "refuse";

/** What is collected from one graph. */
interface Collected {
  readonly graph: AifGraph;
  readonly byId: ReadonlyMap<string, AifNode>;
  readonly file: string;
  readonly tally: RecordTally;
  readonly findings: Findings;
  readonly actors: Map<string, DraftActor>;
  readonly arguments: DraftArgument[];
  readonly links: DraftArgumentLink[];
  readonly positions: DraftPosition[];
}

/**
 * Reads AIF or xAIF JSON. Propositions become arguments; inferences, rephrases and conflicts links; what a participant
 * asserts or disputes a position, dated where its locution is. Throws AifSyntaxError.
 */
export function readAif(text: string, file: string, format: FormatName, findings: Findings): ReadResult {
  const graph = parseAif(text);
  const collected: Collected = {
    graph,
    byId: new Map(graph.nodes.map((node) => [node.id, node])),
    file,
    tally: new RecordTally(),
    findings,
    actors: new Map(),
    arguments: [],
    links: [],
    positions: [],
  };
  const { tally } = collected;
  tally.read(graph.repeated.length + graph.nodes.length);
  for (const node of graph.repeated) tally[refuse(node, collected, "FAULT", { rule: "repeated-id" })]();
  for (const node of graph.nodes) tally[addNode(node, collected)]();
  const { arguments: all, links, positions, actors } = collected;
  if (all.length === 0) findings.add("FAULT", { rule: "nothing-kept", what: "propositions" });
  const report = reportOf(format, collected.tally, findings);
  if (all.length === 0) return { draft: null, report };
  const isDated = positions.some(({ from }) => from !== null);
  const draft = {
    ...EMPTY_DRAFT,
    title: file.replace(/^.*\//, "").replace(/\.[^.]*$/, ""),
    time: isDated ? { kind: "CALENDAR" as const } : { kind: "NONE" as const },
    actors: [...actors.values()],
    arguments: all,
    argumentLinks: links,
    positions,
  };
  return { draft, report };
}

const originOf = ({ id, type, number }: AifNode, file: string): RecordOrigin => ({
  file,
  row: number,
  locator: `node ${id} (${type})`,
});

function refuse(
  node: AifNode,
  { file, findings }: Collected,
  kind: "FAULT" | "WARNING" | "LOSS",
  found: Found,
): Fate {
  findings.add(kind, found, { file, row: node.number, column: null });
  return "refuse";
}

function addNode(node: AifNode, collected: Collected): Fate {
  const { file } = collected;
  switch (node.type) {
    case "I":
      if (node.text === "") return refuse(node, collected, "FAULT", { rule: "no-text" });
      collected.arguments.push({
        key: node.id,
        title: shortened(node.text),
        text: node.text,
        origin: originOf(node, file),
      });
      return "keep";
    case "RA":
    case "MA":
    case "CA":
      return addLinks(node, collected);
    case "YA":
      return addPosition(node, collected);
    case "L":
      if (speakerOf(node, collected.graph) === null)
        return refuse(node, collected, "WARNING", { rule: "no-speaker" });
      return "keep";
    default:
      return refuse(node, collected, "LOSS", { rule: "other-nodes" });
  }
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length <= LONGEST_TITLE ? line : `${line.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}

const isProposition = (node: AifNode | undefined): node is AifNode => node?.type === "I" && node.text !== "";

/** Propositions before or behind a node. */
function propositions(ids: readonly string[] | undefined, byId: Collected["byId"]): readonly AifNode[] {
  return (ids ?? []).map((id) => byId.get(id)).filter(isProposition);
}

/** The links of a node: from each proposition before it to each behind it; a conflict with an inference undercuts its premises. */
function addLinks(node: AifNode, collected: Collected): Fate {
  const { graph, byId, file, links } = collected;
  const kind = LINKS.get(node.type);
  if (kind === undefined) return "refuse";
  const before = propositions(graph.sources.get(node.id), byId);
  const after = graph.targets.get(node.id) ?? [];
  const inferences = after.filter((id) => byId.get(id)?.type === "RA" || byId.get(id)?.type === "MA");
  const undercut = inferences.flatMap((id) => propositions(graph.sources.get(id), byId));
  const note = schemeNote(node);
  const known = links.length;
  const add = (of: LinkKind, source: string, target: string): void => {
    if (source === target) return;
    links.push({ kind: of, source, target, from: null, to: null, note, origin: originOf(node, file) });
  };
  for (const { id: source } of before) {
    for (const { id: target } of propositions(after, byId)) add(kind, source, target);
    if (node.type === "CA") for (const { id: target } of undercut) add("UNDERCUTS", source, target);
  }
  if (links.length === known) return refuse(node, collected, "WARNING", { rule: "joins-nothing" });
  if (node.type === "MA")
    collected.findings.add(
      "WARNING",
      { rule: "rephrase" },
      {
        file,
        row: node.number,
        column: null,
      },
    );
  return "keep";
}

/** A position for what a locution asserts; an illocution that anchors a link says nothing more than the link. */
function addPosition(node: AifNode, collected: Collected): Fate {
  const { graph, byId, file, positions, actors } = collected;
  const after = propositions(graph.targets.get(node.id), byId);
  const locutions = (graph.sources.get(node.id) ?? [])
    .map((id) => byId.get(id))
    .filter((one) => one?.type === "L");
  if (after.length === 0 || locutions.length === 0) return "keep";
  const stance =
    QUESTION.test(node.text) && !/assert/i.test(node.text)
      ? undefined
      : STANCES.find(([illocution]) => illocution.test(node.text))?.[1];
  if (stance === undefined) return refuse(node, collected, "WARNING", { rule: "question" });
  let count = 0;
  for (const locution of locutions) {
    const actor = locution === undefined ? null : speakerOf(locution, graph);
    if (locution === undefined || actor === null) continue;
    const start = graph.locutions.get(locution.id)?.start ?? "";
    const from = /^(\d{4}-\d{2}-\d{2})(?:[ T]|$)/.exec(start)?.[1] ?? null;
    if (!actors.has(actor)) actors.set(actor, { key: actor, origin: originOf(locution, file) });
    for (const { id: argument } of after) {
      const note = locution.text === "" ? {} : { note: locution.text };
      positions.push({ actor, argument, stance, from, to: null, ...note, origin: originOf(node, file) });
      count += 1;
    }
  }
  if (count === 0) return refuse(node, collected, "WARNING", { rule: "no-speaker" });
  return "keep";
}

/** The name of who speaks: of the locution's participant, or what stands before the colon of its text. */
function speakerOf({ id, text }: AifNode, { locutions, participants }: AifGraph): string | null {
  const named = participants.get(locutions.get(id)?.person ?? "") ?? "";
  if (named !== "") return named;
  return /^([^:\n]{1,60}?)\s*:\s/.exec(text)?.[1] ?? null;
}
