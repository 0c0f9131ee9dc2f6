import { compareIds } from "../model/ids.ts";
import { signOf, type TieKind } from "../model/tie.ts";

/** The fields of a tie that a signed graph needs; a `Tie` has them. */
export interface SignedTie {
  readonly id: string;
  readonly kind: TieKind;
  readonly a: string;
  readonly b: string;
}

/** One edge per pair: intervals of one pair and kind that hold together count once. */
export interface SignedEdge {
  /** Positions in `nodes`, a < b. */
  readonly a: number;
  readonly b: number;
  readonly sign: 1 | -1;
  /** Ids of the ties it stands for, ascending. */
  readonly ties: readonly string[];
}

export interface SignedGraph {
  /** Ids, ascending in code units: the same ties in any order give the same graph. */
  readonly nodes: readonly string[];
  /** By `a`, then `b`. */
  readonly edges: readonly SignedEdge[];
  /** Pairs that are allied and opposed at once; they have no sign and are no edge. */
  readonly contradictory: readonly {
    readonly a: string;
    readonly b: string;
    readonly ties: readonly string[];
  }[];
}

/** Builds the signed graph of ties. Ties of an actor with itself are left out. */
export function signedGraphOf(ties: Iterable<SignedTie>): SignedGraph {
  const pairs = new Map<string, SignedTie[]>();
  const ids = new Set<string>();
  for (const tie of ties) {
    if (tie.a === tie.b) continue;
    ids.add(tie.a).add(tie.b);
    const pair = JSON.stringify(tie.a < tie.b ? [tie.a, tie.b] : [tie.b, tie.a]);
    const known = pairs.get(pair);
    if (known === undefined) pairs.set(pair, [tie]);
    else known.push(tie);
  }
  const nodes = [...ids].sort(compareIds);
  const numbers = new Map(nodes.map((id, number) => [id, number]));
  const edges: SignedEdge[] = [];
  const contradictory: { a: string; b: string; ties: readonly string[] }[] = [];
  for (const pairTies of pairs.values()) {
    const [first] = pairTies;
    if (first === undefined) continue;
    const [a, b] = first.a < first.b ? [first.a, first.b] : [first.b, first.a];
    const names = pairTies.map(({ id }) => id).sort(compareIds);
    if (pairTies.some(({ kind }) => kind !== first.kind)) contradictory.push({ a, b, ties: names });
    else
      edges.push({ a: numbers.get(a) ?? 0, b: numbers.get(b) ?? 0, sign: signOf(first.kind), ties: names });
  }
  edges.sort((one, other) => one.a - other.a || one.b - other.b);
  contradictory.sort((one, other) => compareIds(one.a, other.a) || compareIds(one.b, other.b));
  return { nodes, edges, contradictory };
}
