/** A mistake of the caller, said in one sentence that tells what to do. */
export class CommandError extends Error {
  override readonly name = "CommandError";
}
