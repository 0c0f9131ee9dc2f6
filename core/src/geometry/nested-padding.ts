/** The padding of camp number `camp`: wider by half for every camp that lies wholly within it. */
export function nestedPadding<Member>(
  camps: readonly (readonly Member[])[],
  camp: number,
  padding: number,
): number {
  const members = camps[camp] ?? [];
  const own = new Set(members);
  const within = camps.filter(
    (other, position) =>
      position !== camp &&
      other.length > 0 &&
      other.length <= members.length &&
      (other.length < members.length || position < camp) &&
      other.every((member) => own.has(member)),
  );
  return padding * (1 + 0.5 * within.length);
}
