import type { TypedDocumentString } from "./generated/graphql.ts";

/** The server could not be reached, or answered something that is not a GraphQL answer. */
export class ServerAwayError extends Error {
  override readonly name = "ServerAwayError";
  /** HTTP status; null if there was no answer. */
  readonly status: number | null;

  constructor(message: string, status: number | null, options?: ErrorOptions) {
    super(message, options);
    this.status = status;
  }
}

/** The server understood and refused; the message is its own. */
export class RefusedQueryError extends Error {
  override readonly name = "RefusedQueryError";
}

const ENDPOINT = "/graphql";
const DEADLINE_MILLISECONDS = 30_000;

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { readonly message: string }[];
}

/** Sends a query to our own server. Throws ServerAwayError or RefusedQueryError. */
export async function askServer<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await fetch(ENDPOINT, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query: document.toString(), variables }),
    signal: AbortSignal.timeout(DEADLINE_MILLISECONDS),
  }).catch((cause: unknown) => {
    throw new ServerAwayError("The server cannot be reached. Is it still running?", null, { cause });
  });
  const answer = (await response.json().catch(() => null)) as Answer<Result> | null;
  const refusal = answer?.errors?.[0]?.message;
  if (response.status >= 500 || answer === null) {
    throw new ServerAwayError(
      refusal === undefined
        ? `The server answered with status ${response.status} and no data.`
        : `The server cannot answer at present: ${refusal}`,
      response.status,
    );
  }
  if (refusal !== undefined || answer.data === null || answer.data === undefined) {
    throw new RefusedQueryError(refusal ?? "The server sent an answer without data.");
  }
  return answer.data;
}
