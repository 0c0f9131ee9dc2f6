import type { FlatRecord } from "./flat-graph.ts";

/** The values of a record as the fields of an object, behind those that the format asks for. */
export function fieldsOf(
  own: Readonly<Record<string, unknown>>,
  { values }: FlatRecord,
): Record<string, unknown> {
  return Object.fromEntries([
    ...Object.entries(own),
    ...[...values].filter(([name]) => !Object.hasOwn(own, name)),
  ]);
}

/** Writes objects one a line. */
export function* listLines(objects: Iterable<unknown>): Generator<string, void, undefined> {
  let separator = "\n";
  for (const object of objects) {
    yield `${separator}${JSON.stringify(object)}`;
    separator = ",\n";
  }
}
