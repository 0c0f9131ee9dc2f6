/** Returns the reason for refusing a query's variables, or null. A large filter keeps the database planning past its time limit. */
export function refuseVariables(
  variables: unknown,
  limits: { readonly values: number; readonly depth: number },
): string | null {
  let values = 0;
  const pending: { readonly value: unknown; readonly depth: number }[] = [{ value: variables, depth: 0 }];
  while (pending.length > 0) {
    const next = pending.pop();
    if (next === undefined) break;
    values += 1;
    if (values > limits.values)
      return `The variables hold more than ${limits.values} values; ask for less at once`;
    if (next.depth > limits.depth)
      return `The variables are nested more than ${limits.depth} deep; ask for less at once`;
    if (typeof next.value !== "object" || next.value === null) continue;
    for (const value of Object.values(next.value)) pending.push({ value, depth: next.depth + 1 });
  }
  return null;
}
