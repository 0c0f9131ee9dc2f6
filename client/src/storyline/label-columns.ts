/** A name that wants to stand at a height. */
export interface WantedLabel {
  readonly id: string;
  readonly y: number;
  readonly width: number;
  /** Of the text. */
  readonly size: number;
}

/** Names stand in columns: the more important ones take the first, and what would touch moves to the next. */
const COLUMNS = 3;
const LINE = 1.12;
const GAP = 10;

/** For each name, the most important first, how far to the right it starts; null where there is no room for it. */
export function labelColumns(labels: readonly WantedLabel[]): ReadonlyMap<string, number | null> {
  const columns: WantedLabel[][] = Array.from({ length: COLUMNS }, () => []);
  const columnOf = new Map<string, number | null>();
  for (const label of labels) {
    const free = columns.findIndex((column) =>
      column.every((other) => Math.abs(other.y - label.y) >= ((other.size + label.size) / 2) * LINE),
    );
    columns[free]?.push(label);
    columnOf.set(label.id, free === -1 ? null : free);
  }
  const starts = [0];
  for (const column of columns) {
    starts.push((starts.at(-1) ?? 0) + Math.max(0, ...column.map(({ width }) => width)) + GAP);
  }
  return new Map([...columnOf].map(([id, column]) => [id, column === null ? null : (starts[column] ?? 0)]));
}
