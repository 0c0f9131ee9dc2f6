/** Columns that Cytoscape adds for itself. */
const OF_PROGRAMS = new Set([
  "SUID",
  "selected",
  "shared name",
  "shared_name",
  "shared interaction",
  "shared_interaction",
]);

/** Tells whether a column says nothing about the graph, only something to the program that wrote it. */
export function isOfProgram(column: string): boolean {
  return OF_PROGRAMS.has(column);
}
