/** The remaining work, in evaluations of a target, a measure that is the same on every machine. */
export interface EvaluationBudget {
  left: number;
}
