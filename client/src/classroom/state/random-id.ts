/** An id that no other device or page has. Works without https, where `crypto.randomUUID` is missing. */
export function createRandomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(12));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
