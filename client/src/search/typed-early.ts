/** Text typed while the search panel is loading. */
let typed = "";

export function keepTyped(text: string): void {
  typed = text;
}

export function readTyped(): string {
  return typed;
}
