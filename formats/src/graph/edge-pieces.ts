import type { AttributeValue } from "../contract/story-draft.ts";
import type { EdgeField, FieldColumns } from "./graph-fields.ts";
import type { GraphEdge, GraphValue, WrittenSpell } from "./graph-record.ts";
import { ALWAYS, cutAt, type GraphSpell, isWithin, type ReadSpell } from "./graph-time.ts";

/** The values in force in a stretch of time, by column. */
export type ValuesInForce = ReadonlyMap<string, AttributeValue>;

/** A stretch of the time of an edge in which its values stay the same. */
export interface EdgePiece {
  readonly spell: GraphSpell;
  readonly values: ValuesInForce;
}

/** Cuts the time of an edge where its values change. Throws GraphTimeError. */
export function cutEdge(
  edge: GraphEdge,
  fields: FieldColumns<EdgeField>,
  readSpell: ReadSpell,
): readonly EdgePiece[] {
  const lasting = new Map<string, AttributeValue>();
  const passing: { readonly one: GraphValue; readonly within: GraphSpell }[] = [];
  for (const one of edge.values) {
    if (one.spell === undefined) lasting.set(one.column, one.value);
    else passing.push({ one, within: readSpell(one.spell) });
  }
  const spells =
    edge.spells.length > 0 ? edge.spells.map(readSpell) : [writtenSpell(lasting, fields, readSpell)];
  const cuts = passing.map(({ within }) => within);
  return spells.flatMap((spell) =>
    cutAt(spell, cuts).map((piece, place, pieces) => {
      const values = passing.length === 0 ? lasting : new Map(lasting);
      for (const { one, within } of passing)
        if (isWithin(piece, within)) (values as Map<string, AttributeValue>).set(one.column, one.value);
      const outer = { isFirst: place === 0, isLast: place === pieces.length - 1 };
      return { spell: preciseSpell(piece, values, fields, readSpell, outer), values };
    }),
  );
}

/** The time that the columns of an edge give. */
function writtenSpell(
  values: ValuesInForce,
  { start, end, moment }: FieldColumns<EdgeField>,
  readSpell: ReadSpell,
): GraphSpell {
  const [from, to, at] = [textOf(values, start), textOf(values, end), textOf(values, moment)];
  if (from !== null || to !== null) return readSpell({ start: from, end: to });
  return at === null ? ALWAYS : readSpell({ start: at, end: at, isMoment: true });
}

/** Takes the bounds that `validFrom` and `validTo` give, which may be uncertain, before those of the spell. */
function preciseSpell(
  spell: GraphSpell,
  values: ValuesInForce,
  { validFrom, validTo }: FieldColumns<EdgeField>,
  readSpell: ReadSpell,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): GraphSpell {
  const from = isFirst ? textOf(values, validFrom) : null;
  const to = isLast ? textOf(values, validTo) : null;
  if (from === null && to === null) return spell;
  const written: WrittenSpell = { start: from ?? spell.from, end: to ?? spell.to, isEndOpen: true };
  return readSpell(written);
}

function textOf(values: ValuesInForce, column: string | undefined): string | null {
  const value = column === undefined ? undefined : values.get(column);
  return value === undefined || value === "" ? null : String(value);
}
