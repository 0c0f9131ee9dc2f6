/** The padding of faction number `faction`: wider by half for every faction that lies wholly within it. */
export function nestedPadding<Member>(
  factions: readonly (readonly Member[])[],
  faction: number,
  padding: number,
): number {
  const members = factions[faction] ?? [];
  const own = new Set(members);
  const within = factions.filter(
    (other, position) =>
      position !== faction &&
      other.length > 0 &&
      other.length <= members.length &&
      (other.length < members.length || position < faction) &&
      other.every((member) => own.has(member)),
  );
  return padding * (1 + 0.5 * within.length);
}
