/**
 * Why the `persistedQuery` of a request's extensions is refused, or null where it is right or not there. Apollo would
 * say of a malformed one that the fault is ours.
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

/** Extensions stand in the body of a POST, and as JSON in the address of a GET; what is no JSON is Apollo's to refuse. */
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
