/** A measure for what is certain, and its least and greatest over the possible dates. Null where undefined. */
export interface Spread {
  readonly value: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** `values`: one for each scenario, the first for what is certain; null where the measure is undefined. */
export function spreadOf(values: readonly (number | null)[]): Spread {
  const known = values.filter((value) => value !== null);
  const none = known.length === 0;
  return {
    value: values[0] ?? null,
    min: none ? null : Math.min(...known),
    max: none ? null : Math.max(...known),
  };
}
