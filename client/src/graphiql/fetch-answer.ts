interface Query {
  readonly query: string;
  readonly variables?: unknown;
  readonly operationName?: string | null | undefined;
}

/** Sends a query to our own server. A failure is returned in the form of an answer. */
export async function fetchAnswer({ query, variables, operationName }: Query): Promise<object> {
  try {
    const response = await fetch("/graphql", {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json" },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return (await response.json()) as object;
  } catch (error) {
    return { errors: [{ message: error instanceof Error ? error.message : String(error) }] };
  }
}
