/** What may still be spent, in looks at a wish: a measure of work that is the same on every machine. */
export interface Effort {
  left: number;
}
