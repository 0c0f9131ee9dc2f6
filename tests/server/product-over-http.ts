import { fileURLToPath } from "node:url";
import { inject } from "vitest";
import { type OpenBackend, openBackend } from "../../server/src/backend.ts";
import { createApp } from "../../server/src/http/app.ts";
import { listen } from "../../server/src/http/listen.ts";

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export interface GraphQLAnswer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
  readonly data: any;
  readonly errors: readonly { readonly message: string; readonly extensions: { readonly code: string } }[];
}

/** The product as it is served, over the tests' own database, on a port of its own. */
export interface ServedProduct {
  readonly url: string;
  readonly backend: OpenBackend;
  readonly ask: (query: string, variables?: Record<string, unknown>) => Promise<GraphQLAnswer>;
  readonly close: () => Promise<void>;
}

export async function serveProduct(requestDeadline = 10_000): Promise<ServedProduct> {
  const backend = await openBackend(inject("neo4j"), here("../../fixtures"), () => undefined);
  const app = createApp({
    client: here("../../client/dist"),
    requestDeadline,
    host: "127.0.0.1",
    embedOrigins: [],
    backend: () => backend,
  });
  const http = await listen(app, "127.0.0.1", 0);
  return {
    url: http.url,
    backend: backend,
    ask: async (query, variables = {}) => {
      const response = await fetch(`${http.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [] } = (await response.json()) as Partial<GraphQLAnswer>;
      return { status: response.status, headers: response.headers, data, errors };
    },
    close: async () => {
      await http.close();
      await backend.close();
    },
  };
}
