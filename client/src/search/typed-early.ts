/** What was typed after the search was asked for and before it had come. */
let typed = "";

export function keepTyped(text: string): void {
  typed = text;
}

export function typedEarly(): string {
  return typed;
}
