import { encodeField, encodeObject } from "./encode-value.ts";
import type { ObjectPlan } from "./selection-plan.ts";

interface EncodedMeasure {
  readonly signature: string;
  /** One for each field asked for; null: the day. */
  readonly parts: readonly (string | null)[];
}

/** What was last asked of a measure, for as long as the measure is kept. */
const KEPT = new WeakMap<object, EncodedMeasure>();

/** The JSON of a measure that is kept from one change to the next, with the day put in. */
export function encodeMeasure(
  plan: ObjectPlan,
  kept: object,
  answer: () => Readonly<Record<string, unknown>>,
  asOf: string,
): string {
  const known = KEPT.get(kept);
  const parts = known?.signature === plan.signature ? known.parts : encodeParts(plan, answer());
  KEPT.set(kept, { signature: plan.signature, parts });
  const texts = plan.fields.map((field, place) => {
    const part = parts[place] ?? null;
    return part ?? field.label + encodeField(plan, field, { asOf });
  });
  return texts.length === 0 ? encodeObject(plan, {}) : `{${texts.join()}}`;
}

function encodeParts(
  plan: ObjectPlan,
  answer: Readonly<Record<string, unknown>>,
): readonly (string | null)[] {
  return plan.fields.map((field) =>
    field.field?.name === "asOf" ? null : field.label + encodeField(plan, field, answer),
  );
}
