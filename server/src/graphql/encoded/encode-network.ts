import type { Change, HeldTie, NetworkActor, StoryIndex } from "@entente/core";
import { answerActor, answerChange, answerNetwork, answerTie, type LazyNetwork } from "../answers.ts";
import { encodeField, encodeObject, NotEncodedError } from "./encode-value.ts";
import { encodedFactsOf } from "./encoded-facts.ts";
import { bottomOf, type FieldPlan, type ObjectPlan, type Shape } from "./selection-plan.ts";

/** The JSON of a network, in pieces: ties and actors are encoded once per revision and joined. */
export function* encodeNetwork(plan: ObjectPlan, index: StoryIndex, network: LazyNetwork): Generator<string> {
  const answer = answerNetwork(index, network);
  let separator = "{";
  for (const field of plan.fields) {
    yield separator + field.label;
    separator = ",";
    if (field.field?.name === "ties") yield* encodeTies(planOf(field), index, network.ties());
    else if (field.field?.name === "actors") yield* encodeActors(planOf(field), index, network.actors());
    else yield encodeField(plan, field, answer);
  }
  yield separator === "{" ? "{}" : "}";
}

export function* encodeChanges(
  shape: Shape,
  index: StoryIndex,
  changes: readonly Change[],
): Generator<string> {
  const plan = planWithin(shape);
  const encode = encodedFactsOf(index).of(plan.signature, (change: Change) =>
    encodeObject(plan, answerChange(index, change)),
  );
  yield* encodeList(changes, (change) => encode(change, change));
}

function* encodeTies(plan: ObjectPlan, index: StoryIndex, ties: readonly HeldTie[]): Generator<string> {
  const facts = encodedFactsOf(index);
  const make = (held: HeldTie): string => encodeObject(plan, answerTie(index, held));
  const certain = facts.of(`CERTAIN ${plan.signature}`, make);
  const possible = facts.of(`POSSIBLE ${plan.signature}`, make);
  yield* encodeList(ties, (held) =>
    held.certainty === "CERTAIN" ? certain(held, held.tie) : possible(held, held.tie),
  );
}

function* encodeActors(
  plan: ObjectPlan,
  index: StoryIndex,
  actors: readonly NetworkActor[],
): Generator<string> {
  const encode = encodedFactsOf(index).of(plan.signature, (actor: NetworkActor) =>
    encodeObject(plan, answerActor(actor)),
  );
  yield* encodeList(actors, (one) => encode(one, keyOf(one)));
}

function keyOf({ actor, factions }: NetworkActor): unknown {
  return factions.length === 0 ? actor : JSON.stringify([actor.id, ...factions.map(({ id }) => id)]);
}

/** Items joined at once: about 100 KB. */
const PIECE = 1_000;

function* encodeList<Item>(items: readonly Item[], encode: (item: Item) => string): Generator<string> {
  yield "[";
  for (let start = 0; start < items.length; start += PIECE) {
    const piece = items.slice(start, start + PIECE).map(encode);
    yield start === 0 ? piece.join() : `,${piece.join()}`;
  }
  yield "]";
}

function planOf({ shape }: FieldPlan): ObjectPlan {
  return planWithin(shape);
}

function planWithin(shape: Shape): ObjectPlan {
  const bottom = bottomOf(shape);
  if (bottom.kind !== "object") throw new NotEncodedError("no object");
  return bottom.plan;
}
