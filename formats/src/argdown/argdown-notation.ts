/** A statement stands in square brackets, an argument in angle brackets. */
export type ArgdownKind = "STATEMENT" | "ARGUMENT";

/** How Argdown names an element, which is also its key in a draft: `[Claim]`, `<Reason>`. */
export function elementName(kind: ArgdownKind, title: string): string {
  return kind === "STATEMENT" ? `[${title}]` : `<${title}>`;
}

/** The locator of an element in its file, from which the kind is known again when it is written. */
export function elementLocator(name: string, line: number): string {
  return `${name}, line ${line}`;
}

/** Reads a locator as `elementLocator` writes it; null for any other. */
export function elementOf(locator: string): { readonly kind: ArgdownKind; readonly title: string } | null {
  const [, statement, argument] = /^(?:\[(.*)\]|<(.*)>), line \d+$/.exec(locator) ?? [];
  if (statement !== undefined) return { kind: "STATEMENT", title: statement };
  return argument === undefined ? null : { kind: "ARGUMENT", title: argument };
}

/**
 * What a link is in Argdown, beyond supporting and attacking; it is the beginning of the link's note. CONTRARY and
 * CONTRADICTORY hold in both directions, so that each is two links.
 */
export type LinkRole = "ENTAILS" | "CONTRARY" | "CONTRADICTORY" | "PREMISE" | "INTERMEDIATE" | "CONCLUSION";

const ROLE_NOTE = /^Argdown: (entails|contrary|contradictory|premise|intermediate|conclusion)(?: (\d+))?$/;

/** `number` is the place in the premise–conclusion structure. */
export function roleNote(role: LinkRole, number: number | null = null): string {
  return `Argdown: ${role.toLowerCase()}${number === null ? "" : ` ${number}`}`;
}

export function roleOf(note: string | null): { readonly role: LinkRole; readonly number: number } | null {
  const [, role, number] = ROLE_NOTE.exec(note ?? "") ?? [];
  return role === undefined ? null : { role: role.toUpperCase() as LinkRole, number: Number(number ?? 0) };
}
