import type { PackedNetwork } from "@entente/core";
import type { answerPackedNetwork } from "../resolvers/packed-network.ts";
import type { Piece } from "./encode-network.ts";
import { encodeField } from "./encode-value.ts";
import type { ObjectPlan } from "./selection-plan.ts";

/** The JSON of a packed network, in pieces. Columns are base64, need no escaping and are copied as they are. */
export function* encodePackedNetwork(
  plan: ObjectPlan,
  answer: ReturnType<typeof answerPackedNetwork>,
): Generator<Piece> {
  let separator = "{";
  for (const field of plan.fields) {
    yield separator + field.label;
    separator = ",";
    if (field.field?.name === "packed") yield* encodePacked(answer.packed());
    else yield encodeField(plan, field, answer);
  }
  yield "}";
}

function* encodePacked({ columns, ...head }: PackedNetwork): Generator<Piece> {
  yield `${JSON.stringify(head).slice(0, -1)},"columns":`;
  let separator = "{";
  for (const [name, { type, data }] of Object.entries(columns)) {
    yield `${separator}${JSON.stringify(name)}:{"type":${JSON.stringify(type)},"data":"`;
    yield Buffer.from(data, "latin1");
    yield '"}';
    separator = ",";
  }
  yield "}}";
}
