import { encodeField, encodeObject } from "./encode-value.ts";
import type { ObjectPlan } from "./selection-plan.ts";

interface EncodedMeasure {
  readonly signature: string;
  /** The JSON of each selected field; null for the day. */
  readonly parts: readonly (string | null)[];
}

/** The last selection of each measure, for as long as the measure is cached. */
const ENCODED_MEASURES = new WeakMap<object, EncodedMeasure>();

/** The JSON of a measure that stays the same between two changes, with the day `asOf` put in. */
export function encodeMeasure(
  plan: ObjectPlan,
  cached: object,
  answer: () => Readonly<Record<string, unknown>>,
  asOf: string,
): string {
  const known = ENCODED_MEASURES.get(cached);
  const parts = known?.signature === plan.signature ? known.parts : encodeParts(plan, answer());
  ENCODED_MEASURES.set(cached, { signature: plan.signature, parts });
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
