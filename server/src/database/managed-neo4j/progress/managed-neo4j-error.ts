/**
 * A failure that the user can put right. The message is one sentence that says what went wrong, where, and what to do.
 */
export class ManagedNeo4jError extends Error {
  override readonly name = "ManagedNeo4jError";
}

/** The reason in any thrown value, as text. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
