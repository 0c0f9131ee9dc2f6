import type { Basis, TieKind } from "@entente/core";
import type { FilePlace, Found } from "../contract/import-report.ts";
import type { AttributeType, AttributeValue, DraftTie, RecordOrigin } from "../contract/story-draft.ts";
import { leavesOutColumn, typeColumns, valueOfType } from "./attribute-types.ts";
import { readCitations } from "./citation-text.ts";
import { cutEdge, type EdgePiece, type ValuesInForce } from "./edge-pieces.ts";
import type { GraphContext } from "./graph-context.ts";
import { attributeName, type EdgeField, type FieldColumns } from "./graph-fields.ts";
import type { GraphEdge, GraphValue } from "./graph-record.ts";
import { type GraphSpell, GraphTimeError, isWithin } from "./graph-time.ts";
import { signIn } from "./tie-sign.ts";

export interface DraftedTies {
  readonly ties: readonly DraftTie[];
  /** The keys of all nodes that an edge begins or ends at. */
  readonly ends: ReadonlySet<string>;
  readonly types: ReadonlyMap<string, AttributeType>;
  readonly kept: number;
  readonly merged: number;
}

/** The attribute that says from which actor a directed edge leads, since ties have no direction. */
export const DIRECTION = "directed from";

const BASES: readonly Basis[] = ["EXPLICIT", "ATTRIBUTED", "INFERRED"];

/** Makes ties of edges: one of each spell, and of each stretch in which its values differ. */
export function draftTies(context: GraphContext, fields: FieldColumns<EdgeField>): DraftedTies {
  return new TieDrafter(context, fields).draft();
}

class TieDrafter {
  readonly #context: GraphContext;
  readonly #fields: FieldColumns<EdgeField>;
  readonly #types: Map<string, AttributeType>;
  readonly #isSigned: boolean;
  readonly #ties: DraftTie[] = [];
  readonly #ends = new Set<string>();
  /** Places of ties by all that they say. */
  readonly #known = new Map<string, number>();
  readonly #keys = new Set<string>();

  constructor(context: GraphContext, fields: FieldColumns<EdgeField>) {
    const { graph } = context;
    this.#context = context;
    this.#fields = fields;
    const types = typeColumns(graph.edges, graph.edgeColumns);
    this.#types = new Map([...types].filter(([column]) => this.#isAttribute(column)));
    const { weight } = fields;
    this.#isSigned =
      weight !== undefined && graph.edges.some(({ values }) => values.some(isNegative(weight)));
    if (graph.edges.some(({ isDirected }) => isDirected)) this.#types.set(DIRECTION, "TEXT");
  }

  draft(): DraftedTies {
    let [kept, merged] = [0, 0];
    for (const edge of this.#context.graph.edges) {
      const outcome = this.#add(edge);
      if (outcome === "KEPT") kept += 1;
      if (outcome === "MERGED") merged += 1;
    }
    return {
      ties: this.#ties,
      ends: this.#ends,
      types: this.#types,
      kept,
      merged,
    };
  }

  /** Tells whether a column is kept as an attribute, though it may also be read as a field. */
  #isAttribute(column: string): boolean {
    if (leavesOutColumn(column, this.#context.findings)) return false;
    const fields = this.#fields;
    if (column === fields.weight) return true;
    if (column === fields.kind || column === fields.sign) return !this.#saysOnlySigns(column);
    return !Object.values(fields).includes(column);
  }

  /** Tells whether every value of a column names a kind of tie, so that the tie itself says all of it. */
  #saysOnlySigns(column: string): boolean {
    return this.#context.graph.edges.every(({ values }) =>
      values.every(
        (one) => one.column !== column || /^(?:ALLIED|OPPOSED|[-+]1?|-?1(?:\.0*)?)$/i.test(String(one.value)),
      ),
    );
  }

  #add(edge: GraphEdge): "KEPT" | "MERGED" | "REFUSED" {
    const { findings } = this.#context;
    const place = placeOf(edge);
    const refuse = (found: Found): "REFUSED" => {
      findings.add("FAULT", found, place);
      return "REFUSED";
    };
    if (edge.source === "" || edge.target === "") return refuse({ rule: "no-end" });
    if (edge.source === edge.target) return refuse({ rule: "self-loop" });
    let pieces: readonly EdgePiece[];
    try {
      pieces = cutEdge(edge, this.#fields, this.#context.readSpell);
    } catch (error) {
      if (!(error instanceof GraphTimeError)) throw error;
      return refuse({ rule: "edge-time", detail: error.message });
    }
    const origin = originOf(edge);
    const ties = pieces.flatMap(({ spell, values }) => {
      const kind = this.#kindOf(values, edge);
      return kind === 0 ? [] : [{ spell, tie: this.#tieOf(edge, kind, spell, values, origin) }];
    });
    if (ties.length === 0) return refuse({ rule: "zero-sign" });
    this.#warn(
      edge,
      ties.map(({ spell }) => spell),
    );
    for (const end of [edge.source, edge.target]) this.#ends.add(end);
    return ties.filter(({ tie }) => this.#keep(tie, edge)).length > 0 ? "KEPT" : "MERGED";
  }

  #kindOf(values: ValuesInForce, edge: GraphEdge): TieKind | 0 {
    const { kind, sign, weight } = this.#fields;
    const valueIn = (column: string | undefined): AttributeValue =>
      (column === undefined ? undefined : values.get(column)) ?? "";
    const named = signIn(valueIn(kind)) ?? signIn(valueIn(sign));
    if (named !== null) return named;
    if (valueIn(kind) !== "") {
      this.#context.findings.add(
        "WARNING",
        { rule: "unknown-kind", column: kind ?? "" },
        {
          file: edge.file,
          row: edge.row,
          column: kind ?? null,
        },
      );
    }
    return this.#isSigned ? (signIn(valueIn(weight)) ?? "ALLIED") : "ALLIED";
  }

  #tieOf(
    edge: GraphEdge,
    kind: TieKind,
    { from, to }: GraphSpell,
    values: ValuesInForce,
    origin: RecordOrigin,
  ): DraftTie {
    const { basis, citations, source, note } = this.#fields;
    const textOf = (column: string | undefined): string =>
      column === undefined ? "" : String(values.get(column) ?? "");
    const attributes = new Map<string, AttributeValue>();
    for (const [column, value] of values) {
      const type = this.#types.get(column);
      const read = type === undefined ? null : valueOfType(value, type);
      if (read !== null && read !== "") attributes.set(attributeName(column), read);
    }
    if (edge.isDirected) attributes.set(DIRECTION, this.#context.names.get(edge.source) ?? edge.source);
    const { sources } = this.#context;
    const cited = textOf(citations) === "" ? null : readCitations(textOf(citations), sources);
    const named = textOf(source) === "" ? {} : { source: sources.add(textOf(source)) };
    const evidence = cited === null ? named : { cited };
    const known = BASES.find((one) => one === textOf(basis).toUpperCase());
    return {
      kind,
      a: edge.source,
      b: edge.target,
      from,
      to,
      // Facts of one record share one origin.
      origin: Object.keys(evidence).length === 0 ? origin : { ...origin, ...evidence },
      ...(known === undefined ? {} : { basis: known }),
      ...(textOf(note) === "" ? {} : { note: textOf(note) }),
      ...(attributes.size === 0 ? {} : { attributes: Object.fromEntries(attributes) }),
    };
  }

  /** Keeps a tie; two that differ in direction alone are one without direction. */
  #keep(tie: DraftTie, { isDirected }: GraphEdge): boolean {
    const { [DIRECTION]: direction, ...others } = tie.attributes ?? {};
    const ends = tie.a < tie.b ? [tie.a, tie.b] : [tie.b, tie.a];
    const said = isDirected
      ? JSON.stringify([...ends, tie.kind, tie.from, tie.to, tie.basis, tie.note, tie.origin.cited, others])
      : null;
    const place = said === null ? undefined : this.#known.get(said);
    const known = place === undefined ? undefined : this.#ties[place];
    if (place === undefined || known === undefined || known.attributes?.[DIRECTION] === direction) {
      if (said !== null) this.#known.set(said, this.#ties.length);
      this.#ties.push(tie);
      return true;
    }
    const { attributes: _, ...rest } = known;
    this.#ties[place] = Object.keys(others).length === 0 ? rest : { ...rest, attributes: others };
    this.#context.findings.add("REPAIR", { rule: "both-directions" }, placeOf(tie.origin));
    return false;
  }

  #warn({ key, source, target, file, row }: GraphEdge, spells: readonly GraphSpell[]): void {
    const { findings, hasTime, lives, names } = this.#context;
    const place = placeOf({ file, row });
    if (key !== null && this.#keys.has(key)) findings.add("WARNING", { rule: "repeated-edge-id" }, place);
    else if (key !== null) this.#keys.add(key);
    for (const end of [source, target]) {
      if (!names.has(end) && !this.#ends.has(end)) findings.add("WARNING", { rule: "unlisted-node" }, place);
      const life = lives.get(end);
      if (life !== undefined && !spells.every((spell) => life.some((one) => isWithin(spell, one))))
        findings.add("WARNING", { rule: "outside-life" }, place);
    }
    if (hasTime && spells.some(({ from, to }) => from === null && to === null))
      findings.add("WARNING", { rule: "undated-edge" }, place);
  }
}

function isNegative(column: string): (value: GraphValue) => boolean {
  return (one) => one.column === column && Number(one.value) < 0;
}

function originOf({ key, file, row, source, target }: GraphEdge): RecordOrigin {
  return { file, row, locator: key === null ? `edge from ${source} to ${target}` : `edge ${key}` };
}

function placeOf({ file, row }: Pick<GraphEdge, "file" | "row">): FilePlace {
  return { file, row, column: null };
}
