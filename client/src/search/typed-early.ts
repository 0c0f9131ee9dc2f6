/** What was typed after the search was asked for and before it had come. */
let typed = "";

export function keepTyped(text: string): void {
  typed = text;
}

/** Gives it away once. */
export function takeTyped(): string {
  const taken = typed;
  typed = "";
  return taken;
}
