/**
 * Polarisation in [0, 1], highest for two equal groups: 4 Σ π²(1 − π) over the groups' shares π of all members
 * (Montalvo and Reynal-Querol 2005, doi 10.1257/0002828054201468, their RQ). 0 where all stand together, 1 for two
 * equal groups, near 0 again for many small ones. Groups share no member. Null where there is nobody.
 */
export function polarisationOf(groups: readonly (readonly string[])[]): number | null {
  const total = groups.reduce((sum, members) => sum + members.length, 0);
  if (total === 0) return null;
  // In whole numbers, so that two equal halves are exactly 1.
  const sum = groups.reduce((cubes, { length }) => cubes + length * length * (total - length), 0);
  return (4 * sum) / total ** 3;
}
