/**
 * Returns the reason for refusing the `persistedQuery` of a request's extensions, or null where it is valid or absent.
 * Apollo would report a malformed one as an error of the server.
 */
export function refusePersistedQuery(extensions: unknown): string | null {
  if (typeof extensions !== "object" || extensions === null || !("persistedQuery" in extensions)) return null;
  const { persistedQuery } = extensions;
  if (persistedQuery === null || persistedQuery === undefined) return null;
  const { version = null, sha256Hash = null } = persistedQuery as Readonly<Record<string, unknown>>;
  if (version === 1 && typeof sha256Hash === "string" && /^[0-9a-f]{64}$/.test(sha256Hash)) return null;
  const wanted = '{ "version": 1, "sha256Hash": "…" } with the query\'s SHA-256 in 64 hexadecimal digits';
  return `extensions.persistedQuery must be ${wanted}; or leave it out and send the query`;
}

/** The extensions of a request: in a POST's body, or as JSON in a GET's address. Null for malformed JSON, which Apollo refuses. */
export function extensionsOf(body: unknown, parameter: unknown): unknown {
  if (typeof parameter === "string") {
    try {
      return JSON.parse(parameter);
    } catch {
      return null;
    }
  }
  return typeof body === "object" && body !== null && "extensions" in body ? body.extensions : null;
}
