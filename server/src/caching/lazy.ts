/** A function that computes its value when first called, and returns the same value ever after. */
export function lazy<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | null = null;
  return () => {
    computed ??= { value: compute() };
    return computed.value;
  };
}
