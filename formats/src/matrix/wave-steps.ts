/** The steps of waves, in the order of time, and what one step is called. */
export interface WaveSteps {
  /** For each name the step, a whole number. */
  readonly steps: readonly number[];
  readonly unit: string;
}

/**
 * Gives names of waves their steps: the number in each (`week03.csv`), where every name has one of its own; else they
 * are counted from 1 in the order of the names. The word before the number is the unit.
 */
export function stepsOfWaves(names: readonly string[]): WaveSteps {
  const found = names.map((name) => /([a-z]*)[\s_.-]*(\d{1,6})(?!.*\d)/i.exec(name.replace(/^.*\//, "")));
  const numbers = found.map((match) => Number(match?.[2] ?? Number.NaN));
  const isNumbered = numbers.every(Number.isInteger) && new Set(numbers).size === numbers.length;
  const words = new Set(found.map((match) => (match?.[1] ?? "").toLowerCase()));
  const [word = ""] = words;
  const unit = isNumbered && words.size === 1 && word.length > 1 ? word : "wave";
  if (isNumbered) return { steps: numbers, unit };
  const order = [...names.keys()].sort((a, b) => compareNames(names[a] ?? "", names[b] ?? ""));
  const steps = names.map((_, place) => order.indexOf(place) + 1);
  return { steps, unit };
}

function compareNames(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
