/** Limits of one request, each with the status of its refusal (docs/api.md, "Limits"). */
export const LIMITS = {
  /** Size of a request body in bytes: 413. */
  bodyBytes: 100 * 1024,
  /** Size of a story that is given to the server, in bytes: 413. */
  uploadBytes: 256 * 1024 * 1024,
  /** Tokens of a query: 400. */
  queryTokens: 2_000,
  /** Fields of a query with its fragments spread out: 400. */
  queryFields: 500,
  /** Levels of a query: 400. */
  queryDepth: 10,
  /** Values in a query's variables, and levels of their nesting: 400. */
  variables: { values: 600, depth: 8 },
} as const;
