import type { ActorKind } from "@entente/core";
import type {
  AttributeType,
  AttributeValue,
  DraftActor,
  DraftFaction,
  DraftMembership,
  RecordOrigin,
} from "../contract/story-draft.ts";
import { leavesOutColumn, typeColumns, valueOfType } from "./attribute-types.ts";
import { readBracketed } from "./bracketed-list.ts";
import { readCitations } from "./citation-text.ts";
import type { GraphContext } from "./graph-context.ts";
import { lifeText } from "./graph-dates.ts";
import { attributeName, type FieldColumns, type NodeField } from "./graph-fields.ts";
import type { GraphNode } from "./graph-record.ts";
import { ALWAYS, type GraphSpell, GraphTimeError } from "./graph-time.ts";
import { boundedSpell } from "./written-spells.ts";

export interface DraftedActors {
  readonly actors: readonly DraftActor[];
  readonly factions: readonly DraftFaction[];
  readonly memberships: readonly DraftMembership[];
  readonly types: ReadonlyMap<string, AttributeType>;
  readonly kept: number;
  readonly merged: number;
}

/** More groups than this are no factions: the column is kept as an attribute. */
const MOST_FACTIONS = 40;

const KINDS: Readonly<Record<ActorKind, RegExp>> = {
  PERSON: /^(?:person|people|individual|human|politician|actor)$/i,
  GROUP: /^(?:group|movement|tribe|faction)$/i,
  ORGANISATION: /^(?:organi[sz]ation|party|company|institution|agency|ngo)$/i,
  STATE: /^(?:state|country|nation|government)$/i,
};

function kindIn(value: string): ActorKind | null {
  return (Object.keys(KINDS) as ActorKind[]).find((kind) => KINDS[kind].test(value.trim())) ?? null;
}

/** Makes actors of nodes, and memberships of what their columns and the nodes around them say. */
export function draftActors(
  context: GraphContext,
  fields: FieldColumns<NodeField>,
  ends: ReadonlySet<string>,
): DraftedActors {
  return new ActorDrafter(context, fields).draft(ends);
}

class ActorDrafter {
  readonly #context: GraphContext;
  readonly #fields: FieldColumns<NodeField>;
  readonly #types: Map<string, AttributeType>;
  readonly #kindColumn: string | undefined;
  readonly #factionColumn: string | undefined;
  readonly #actors = new Map<string, DraftActor>();
  readonly #factions = new Map<string, DraftFaction>();
  readonly #memberships: DraftMembership[] = [];

  constructor(context: GraphContext, fields: FieldColumns<NodeField>) {
    const { graph } = context;
    this.#context = context;
    const valuesOf = (column: string): string[] =>
      graph.nodes.flatMap(({ values }) =>
        values.flatMap((one) => (one.column === column ? [String(one.value)] : [])),
      );
    const { kind, faction } = fields;
    this.#kindColumn =
      kind !== undefined && valuesOf(kind).every((value) => kindIn(value) !== null) ? kind : undefined;
    this.#factionColumn =
      faction !== undefined &&
      faction !== this.#kindColumn &&
      new Set(valuesOf(faction)).size <= MOST_FACTIONS
        ? faction
        : undefined;
    this.#fields = fields;
    const types = typeColumns(graph.nodes, graph.nodeColumns);
    this.#types = new Map([...types].filter(([column]) => this.#isAttribute(column)));
    if (context.lives.size > 0) for (const name of ["start", "end"]) this.#types.set(name, "TEXT");
  }

  draft(ends: ReadonlySet<string>): DraftedActors {
    const { graph, findings, names } = this.#context;
    const parents = new Set(graph.nodes.map(({ parent }) => parent).filter((parent) => parent !== null));
    let [kept, merged] = [0, 0];
    for (const node of graph.nodes) {
      const place = { file: node.file, row: node.row, column: null };
      const origin = originOf(node);
      if (node.parent !== null)
        this.#addMembership(node, names.get(node.parent) ?? node.parent, ALWAYS, origin);
      if (parents.has(node.key) && !ends.has(node.key)) {
        kept += 1;
        continue;
      }
      const known = this.#actors.get(node.key);
      if (known !== undefined) {
        merged += 1;
        findings.add("REPAIR", { rule: "repeated-node" }, place);
      } else kept += 1;
      const actor = this.#actorOf(node, origin);
      this.#actors.set(node.key, known === undefined ? actor : mergeActors(known, actor));
      this.#addMemberships(node, origin);
    }
    return {
      actors: [...this.#actors.values()],
      factions: [...this.#factions.values()],
      memberships: this.#memberships,
      types: this.#types,
      kept,
      merged,
    };
  }

  #isAttribute(column: string): boolean {
    if (leavesOutColumn(column, this.#context.findings)) return false;
    const { kind, faction, ...fields } = this.#fields;
    if (column === kind) return column !== this.#kindColumn;
    if (column === faction) return column !== this.#factionColumn;
    return !Object.values(fields).includes(column);
  }

  #actorOf(node: GraphNode, origin: RecordOrigin): DraftActor {
    const { born, died, citations, note } = this.#fields;
    const textOf = (column: string | undefined): string => {
      const found = node.values.find((one) => one.column === column);
      return found === undefined ? "" : String(found.value);
    };
    const [birth, death] = [born, died].map((column) => lifeText(textOf(column), this.#context.lifeOf));
    const cited = textOf(citations) === "" ? null : readCitations(textOf(citations), this.#context.sources);
    const kind = this.#kindColumn === undefined ? null : kindIn(textOf(this.#kindColumn));
    const attributes = { ...this.#attributesOf(node), ...this.#lifeOf(node) };
    return {
      key: node.key,
      name: this.#context.names.get(node.key) ?? node.key,
      origin: cited === null ? origin : { ...origin, cited },
      ...(kind === null ? {} : { kind }),
      ...given("born", birth),
      ...given("died", death),
      ...(textOf(note) === "" ? {} : { note: textOf(note) }),
      ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
    };
  }

  /** The attributes of a node. Of a value that changes in time all values are kept, in order, and told of. */
  #attributesOf({ values, file, row }: GraphNode): Record<string, AttributeValue> {
    const found = new Map<string, AttributeValue>();
    const changing = new Map<string, string[]>();
    for (const { column, value, spell } of values) {
      const type = this.#types.get(column);
      const read = type === undefined ? null : valueOfType(value, type);
      if (read === null || read === "") continue;
      if (spell !== undefined) changing.set(column, [...(changing.get(column) ?? []), String(read)]);
      found.set(column, read);
    }
    for (const [column, each] of changing) {
      const distinct = [...new Set(each)];
      if (distinct.length < 2) continue;
      this.#types.set(column, "TEXT");
      found.set(column, distinct.join(", "));
      this.#context.findings.add("LOSS", { rule: "changing-attribute", column }, { file, row, column });
    }
    return Object.fromEntries([...found].map(([column, value]) => [attributeName(column), value]));
  }

  /** The time in which a node is in the graph, as it is written. */
  #lifeOf({ spells }: GraphNode): Record<string, AttributeValue> {
    const bounds = [
      ["start", spells.map(({ start }) => start)],
      ["end", spells.map(({ end }) => end)],
    ] as const;
    return Object.fromEntries(
      bounds.flatMap(([name, each]) => {
        const given = each.filter((one) => one !== null);
        return given.length === 0 ? [] : [[name, given.join(", ")]];
      }),
    );
  }

  #addMemberships(node: GraphNode, origin: RecordOrigin): void {
    const { factions } = this.#fields;
    const listed = factions === undefined ? undefined : node.values.find(({ column }) => column === factions);
    const items = listed === undefined ? null : readBracketed(String(listed.value));
    if (items !== null) {
      for (const { text, bracket } of items) this.#addBounded(node, text, bracket ?? "", origin);
      return;
    }
    for (const { column, value, spell } of node.values) {
      if (column !== this.#factionColumn) continue;
      const time = spell === undefined ? ALWAYS : this.#spellOf(node, () => this.#context.readSpell(spell));
      if (time === null) continue;
      for (const name of typeof value === "object" ? value : [String(value)])
        this.#addMembership(
          node,
          /^\d+$/.test(name.trim()) ? `${column} ${name.trim()}` : name,
          time,
          origin,
        );
    }
  }

  /** Adds a membership whose bounds are written `from 1923 to 1924-06-01`; either may be absent. */
  #addBounded(node: GraphNode, name: string, bounds: string, origin: RecordOrigin): void {
    const spell = this.#spellOf(node, () => this.#context.readSpell(boundedSpell(bounds)));
    if (spell !== null) this.#addMembership(node, name, spell, origin);
  }

  #spellOf({ file, row }: GraphNode, read: () => GraphSpell): GraphSpell | null {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof GraphTimeError)) throw error;
      const found = { rule: "membership-time", detail: error.message } as const;
      this.#context.findings.add("LOSS", found, { file, row, column: null });
      return null;
    }
  }

  #addMembership(node: GraphNode, name: string, { from, to }: GraphSpell, origin: RecordOrigin): void {
    if (name.trim() === "") return;
    if (!this.#factions.has(name))
      this.#factions.set(name, { key: name, name, from: null, to: null, origin });
    this.#memberships.push({ actor: node.key, faction: name, from, to, origin });
  }
}

function given<Name extends string>(name: Name, text = ""): { readonly [Key in Name]?: string } {
  return text === "" ? {} : ({ [name]: text } as { readonly [Key in Name]: string });
}

/** Adds what a second node with the same key says; what the first says stays. */
function mergeActors(first: DraftActor, second: DraftActor): DraftActor {
  const attributes = { ...second.attributes, ...first.attributes };
  const name = first.name === first.key ? second.name : first.name;
  return {
    ...second,
    ...first,
    ...(name === undefined ? {} : { name }),
    ...(Object.keys(attributes).length === 0 ? {} : { attributes }),
  };
}

function originOf({ key, file, row }: GraphNode): RecordOrigin {
  return { file, row, locator: `node ${key}` };
}
