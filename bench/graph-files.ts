import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import type { DynamicGraph, TimedEdge, TimedNode, TimeInterval } from "@entente/core";

/** A graph to be measured at `slices`, ascending times. */
export interface MeasuredGraph {
  readonly name: string;
  readonly graph: DynamicGraph;
  readonly slices: readonly number[];
}

/** One file of a folder: what it holds, or what is wrong with it. */
export interface GraphFile {
  /** The file's name without its ending. */
  readonly id: string;
  readonly read: MeasuredGraph | { readonly wrong: string };
}

class FormatError extends Error {}

/**
 * Every `*.json` of a folder, in the order of their names, as `{ name, discrete, snapTimes, interval, cont, disc }`:
 * `cont` and `disc` are `{ nodes: [{ id, size, iv }], edges: [{ s, t, iv }] }`, `iv` being intervals `[from, to]`. Where
 * `discrete` is true `disc` is taken and `snapTimes` are the slices, else `cont`. A file that is no such graph is told.
 */
export async function readGraphFiles(folder: string): Promise<GraphFile[]> {
  const all = await readdir(folder).catch((error: Error) => {
    throw new Error(`${folder} is no folder that can be read: ${error.message}`);
  });
  const names = all.filter((name) => name.endsWith(".json")).sort();
  return Promise.all(
    names.map(async (name) => ({
      id: basename(name, ".json"),
      read: await readGraphFile(join(folder, name)),
    })),
  );
}

async function readGraphFile(path: string): Promise<GraphFile["read"]> {
  try {
    return graphOf(JSON.parse(await readFile(path, "utf8")), basename(path, ".json"));
  } catch (error) {
    if (error instanceof FormatError || error instanceof SyntaxError)
      return { wrong: `${path}: ${error.message}` };
    throw error;
  }
}

function graphOf(file: unknown, id: string): MeasuredGraph {
  const { name, discrete, snapTimes, interval, cont, disc } = recordAt(file, "the file");
  const part = discrete === true ? (disc ?? cont) : (cont ?? disc);
  if (part === null || part === undefined) throw new FormatError('neither "cont" nor "disc" holds a graph');
  const { nodes: nodeList, edges: edgeList } = recordAt(part, "the graph");
  const nodes = listAt(nodeList, "nodes").map(nodeOf);
  if (nodes.length === 0) throw new FormatError('"nodes" is empty');
  const numbers = new Map(nodes.map((node, number) => [node.id, number]));
  if (numbers.size < nodes.length) throw new FormatError("two nodes have the same id");
  const edges = listAt(edgeList, "edges").map((edge, number) => edgeOf(edge, number, numbers));
  const slices = listAt(snapTimes, "snapTimes")
    .map((time) => numberAt(time, "a time of snapTimes"))
    .sort((a, b) => a - b);
  if (slices.length === 0)
    throw new FormatError('"snapTimes" is empty: at no time is there anything to measure');
  return {
    name: typeof name === "string" && name !== "" ? name : id,
    graph: {
      nodes,
      edges,
      span: intervalOf(interval, "interval"),
      slices: discrete === true ? slices : null,
    },
    slices,
  };
}

function nodeOf(node: unknown, number: number): TimedNode {
  const where = `node ${number}`;
  const { id, size, iv } = recordAt(node, where);
  const diameter = numberAt(size, `the size of ${where}`);
  if (diameter < 0) throw new FormatError(`the size of ${where} is below 0`);
  return { id: idAt(id, `the id of ${where}`), size: diameter, intervals: intervalsOf(iv, where) };
}

function edgeOf(edge: unknown, number: number, numbers: ReadonlyMap<string, number>): TimedEdge {
  const where = `edge ${number}`;
  const { s, t, iv } = recordAt(edge, where);
  const end = (value: unknown): number => {
    const id = idAt(value, `an end of ${where}`);
    const node = numbers.get(id);
    if (node === undefined) throw new FormatError(`${where} ends at "${id}", which is no node`);
    return node;
  };
  return { a: end(s), b: end(t), kind: "ALLIED", intervals: intervalsOf(iv, where) };
}

function intervalsOf(value: unknown, where: string): TimeInterval[] {
  return listAt(value, `"iv" of ${where}`).map((interval) => intervalOf(interval, `an interval of ${where}`));
}

function intervalOf(value: unknown, where: string): TimeInterval {
  const [from, to, ...more] = listAt(value, where);
  const interval = [numberAt(from, `the begin of ${where}`), numberAt(to, `the end of ${where}`)] as const;
  if (more.length > 0 || interval[0] > interval[1])
    throw new FormatError(`${where} is not two ascending times but ${JSON.stringify(value)}`);
  return interval;
}

function recordAt(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    throw new FormatError(`${where} is not an object`);
  return value as Readonly<Record<string, unknown>>;
}

function listAt(value: unknown, where: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new FormatError(`${where} is not a list`);
  return value;
}

function numberAt(value: unknown, where: string): number {
  if (typeof value !== "number" || !Number.isFinite(value))
    throw new FormatError(`${where} is not a finite number`);
  return value;
}

function idAt(value: unknown, where: string): string {
  if (typeof value !== "string" && typeof value !== "number")
    throw new FormatError(`${where} is neither text nor a number`);
  return String(value);
}
