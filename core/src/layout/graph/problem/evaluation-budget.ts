/** What may still be spent, in looks at a target: a measure of work that is the same on every machine. */
export interface EvaluationBudget {
  left: number;
}
