import { type ArgumentLink, type Dataset, formatCalendarDate, type Position, timeOf } from "@entente/core";
import type { WriteResult } from "../contract/format.ts";
import { Findings } from "../contract/import-report.ts";
import { schemeOf } from "./scheme-note.ts";

/** Tables of a dataset of which AIF has nothing. */
const LEFT_OUT = ["factions", "memberships", "ties", "officeHoldings", "events", "tours"] as const;
const SCHEMES = {
  SUPPORTS: ["RA", "Default Inference"],
  ATTACKS: ["CA", "Default Conflict"],
  UNDERCUTS: ["CA", "Default Conflict"],
} as const;

/** A graph that is being written. */
class AifWriter {
  readonly nodes: object[] = [];
  readonly edges: object[] = [];
  readonly locutions: object[] = [];

  /** Adds a node, and gives its id. */
  node(type: string, text: string): string {
    const nodeID = String(this.nodes.length + 1);
    this.nodes.push({ nodeID, text, type });
    return nodeID;
  }

  edge(fromID: string, toID: string): void {
    this.edges.push({ edgeID: String(this.edges.length + 1), fromID, toID });
  }
}

/**
 * Writes the arguments, links and positions of a dataset as xAIF JSON: a locution for each position, which its
 * illocution anchors in the argument.
 */
export function writeAif(dataset: Dataset): WriteResult {
  const losses = new Findings();
  for (const table of LEFT_OUT)
    for (const _ of dataset[table]) losses.add("LOSS", { rule: "not-carried", what: table });
  const writer = new AifWriter();
  const propositions = new Map(dataset.arguments.map(({ id, text }) => [id, writer.node("I", text)]));
  addLinks(dataset.argumentLinks, propositions, writer, losses);
  const lookup: Lookup = {
    // Steps are no days.
    isOnDays: timeOf(dataset).kind === "CALENDAR",
    propositions,
    numbers: new Map(dataset.actors.map(({ id }, place) => [id, String(place + 1)])),
    names: new Map(dataset.actors.map(({ id, name }) => [id, name])),
    claims: new Map(dataset.arguments.map(({ id, text }) => [id, text])),
  };
  for (const position of dataset.positions) addLocution(position, lookup, writer, losses);
  const participants = dataset.actors.map(({ name }, place) => ({
    participantID: String(place + 1),
    firstname: name,
    surname: "",
  }));
  const { nodes, edges, locutions } = writer;
  const AIF = { nodes, edges, locutions, participants, schemefulfillments: [], descriptorfulfillments: [] };
  const text = dataset.arguments.map((argument) => argument.text).join("\n");
  const content = [
    `${JSON.stringify({ AIF, text: { txt: text }, OVA: { firstname: "", surname: "", url: "", nodes: [], edges: [] }, dialog: true }, null, 1)}\n`,
  ];
  return { files: [{ name: `${dataset.id}.json`, content }], losses };
}

/** What locutions look up, by the ids of the dataset. */
interface Lookup {
  readonly isOnDays: boolean;
  /** Nodes of arguments. */
  readonly propositions: ReadonlyMap<string, string>;
  /** Participants of actors. */
  readonly numbers: ReadonlyMap<string, string>;
  readonly names: ReadonlyMap<string, string>;
  readonly claims: ReadonlyMap<string, string>;
}

/** Undercuts come last: a conflict with an inference points to its node. */
function addLinks(
  links: readonly ArgumentLink[],
  propositions: ReadonlyMap<string, string>,
  writer: AifWriter,
  losses: Findings,
): void {
  const schemes = new Map<string, string>();
  const inferences = new Map<string, string[]>();
  const order = [...links].sort((a, b) => Number(a.kind === "UNDERCUTS") - Number(b.kind === "UNDERCUTS"));
  const joined = new Set<string>();
  for (const link of order) {
    if (link.validFrom !== null || link.validTo !== null) losses.add("LOSS", { rule: "link-dates" });
    const [source, target] = [propositions.get(link.from) ?? "", propositions.get(link.to) ?? ""];
    const known = schemeOf(link.note);
    const [type, name] = known === null ? SCHEMES[link.kind] : [known.type, known.text];
    const key = known === null ? link.id : `${known.type} ${known.id}`;
    const scheme = schemes.get(key) ?? writer.node(type, name);
    schemes.set(key, scheme);
    const targets = link.kind === "UNDERCUTS" ? (inferences.get(link.to) ?? [target]) : [target];
    if (link.kind === "UNDERCUTS" && !inferences.has(link.to)) losses.add("LOSS", { rule: "lone-undercut" });
    if (link.kind === "SUPPORTS") inferences.set(link.from, [...(inferences.get(link.from) ?? []), scheme]);
    for (const [from, to] of [[source, scheme], ...targets.map((one) => [scheme, one])] as [
      string,
      string,
    ][]) {
      if (joined.has(`${from} ${to}`)) continue;
      joined.add(`${from} ${to}`);
      writer.edge(from, to);
    }
  }
}

function addLocution(
  { actor, argument, stance, validFrom, validFromEarliest, validTo, note }: Position,
  { isOnDays, propositions, numbers, names, claims }: Lookup,
  writer: AifWriter,
  losses: Findings,
): void {
  if (validTo !== null) losses.add("LOSS", { rule: "position-end" });
  if (validFrom !== validFromEarliest || (validFrom !== null && !isOnDays))
    losses.add("LOSS", { rule: "uncertain-date" });
  const text = note ?? `${names.get(actor)} : ${claims.get(argument)}`;
  const [locution, illocution] = [
    writer.node("L", text),
    writer.node("YA", stance === "SUPPORTS" ? "Asserting" : "Disagreeing"),
  ];
  writer.edge(locution, illocution);
  writer.edge(illocution, propositions.get(argument) ?? "");
  const start = validFrom === null || !isOnDays ? {} : { start: `${formatCalendarDate(validFrom)} 00:00:00` };
  writer.locutions.push({ nodeID: locution, personID: numbers.get(actor), ...start });
}
