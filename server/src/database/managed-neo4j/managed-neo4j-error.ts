/**
 * A failure that a person can meet and do something about.
 * The message is one sentence: what went wrong, where, and what to do.
 */
export class ManagedNeo4jError extends Error {
  override readonly name = "ManagedNeo4jError";
}

/** What can be said in a sentence about anything that was thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
