/** One node of an AIF graph. */
export interface AifNode {
  readonly id: string;
  /** I, L, RA, CA, MA, TA, YA, PA. */
  readonly type: string;
  readonly text: string;
  /** The place of the node in the file; the first is 1. */
  readonly number: number;
}

/** Who made a locution, and when it was made, as the file writes it. */
export interface AifLocution {
  readonly node: string;
  readonly person: string;
  readonly start: string;
}

/** An AIF graph, with its edges by node. */
export interface AifGraph {
  readonly nodes: readonly AifNode[];
  readonly targets: ReadonlyMap<string, readonly string[]>;
  readonly sources: ReadonlyMap<string, readonly string[]>;
  readonly locutions: ReadonlyMap<string, AifLocution>;
  /** Names by the id of the participant. */
  readonly participants: ReadonlyMap<string, string>;
  /** Nodes that repeat the id of another. */
  readonly repeated: readonly AifNode[];
}

/** Thrown where a text is no AIF; the message says why. */
export class AifSyntaxError extends Error {
  override readonly name = "AifSyntaxError";
}

type Json = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The own field of an object, as a list of objects; empty where there is none. */
function recordsIn(of: Json, field: string): readonly Json[] {
  const value = Object.hasOwn(of, field) ? of[field] : undefined;
  return Array.isArray(value) ? value.filter(isRecord) : [];
}

/** The own field of an object as a text; empty for what is neither text nor number. */
function textIn(of: Json, field: string): string {
  const value = Object.hasOwn(of, field) ? of[field] : undefined;
  return typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
}

/** Reads AIF or xAIF JSON: the same graph, which xAIF has in its field `AIF`. Throws AifSyntaxError. */
export function parseAif(text: string): AifGraph {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new AifSyntaxError(
      `The text is no JSON: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
  const whole = isRecord(json) ? json : {};
  const graph = isRecord(whole.AIF) ? whole.AIF : whole;
  const raw = recordsIn(graph, "nodes");
  if (raw.length === 0) throw new AifSyntaxError("The JSON has no nodes as AIF has them");
  const nodes = new Map<string, AifNode>();
  const repeated: AifNode[] = [];
  for (const [place, one] of raw.entries()) {
    const node = {
      id: textIn(one, "nodeID"),
      type: textIn(one, "type").toUpperCase(),
      text: textIn(one, "text"),
      number: place + 1,
    };
    if (nodes.has(node.id)) repeated.push(node);
    else nodes.set(node.id, node);
  }
  const [targets, sources] = [new Map<string, string[]>(), new Map<string, string[]>()];
  for (const edge of recordsIn(graph, "edges")) {
    const [from, to] = [textIn(edge, "fromID"), textIn(edge, "toID")];
    if (!nodes.has(from) || !nodes.has(to)) continue;
    push(targets, from, to);
    push(sources, to, from);
  }
  const locutions = recordsIn(graph, "locutions").map((one) => ({
    node: textIn(one, "nodeID"),
    person: textIn(one, "personID"),
    start: textIn(one, "start"),
  }));
  const participants = recordsIn(graph, "participants").map((one) => {
    const names = [textIn(one, "firstname"), textIn(one, "surname")].filter((name) => name !== "");
    return [textIn(one, "participantID"), names.join(" ")] as const;
  });
  return {
    nodes: [...nodes.values()],
    targets,
    sources,
    locutions: new Map(locutions.map((locution) => [locution.node, locution])),
    participants: new Map(participants),
    repeated,
  };
}

function push(lists: Map<string, string[]>, key: string, value: string): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
