/** What one request may ask. Each limit answers with its status code (docs/api.md, "Limits"). */
export const LIMITS = {
  /** Bytes of a request body: 413. */
  bodyBytes: 100 * 1024,
  /** Tokens of a query: 400. */
  queryTokens: 2_000,
  /** Fields of a query with its fragments spread out: 400. */
  queryFields: 500,
  /** Levels of a query: 400. */
  queryDepth: 10,
  /** Values in a query's variables, and how deep they nest: 400. */
  variables: { values: 600, depth: 8 },
} as const;
