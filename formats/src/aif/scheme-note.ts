/** The note of a link that a node of a scheme makes: which node it was, and of which scheme. */
export function schemeNote({
  id,
  type,
  text,
}: {
  readonly id: string;
  readonly type: string;
  readonly text: string;
}): string {
  return text === "" ? `AIF: ${type} ${id}` : `AIF: ${type} ${id}, ${text}`;
}

/** Reads the note of a link as `schemeNote` writes it; null for any other. */
export function schemeOf(
  note: string | null,
): { readonly type: string; readonly id: string; readonly text: string } | null {
  const [, type, id, text = ""] = /^AIF: (RA|MA|CA) (\S+?)(?:, (.*))?$/s.exec(note ?? "") ?? [];
  return type === undefined || id === undefined ? null : { type, id, text };
}
