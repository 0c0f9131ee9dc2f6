import {
  type CalendarDate,
  type ChangeLog,
  certaintyAt,
  type IndexedStory,
  type NetworkActor,
  type StoryIndex,
  type Tie,
} from "@entente/core";
import {
  answerActor,
  answerChange,
  answerNetwork,
  answerTie,
  type LazyNetwork,
} from "../resolvers/answers.ts";
import { encodeField, encodeObject } from "./encode-value.ts";
import { encodedFactsOf } from "./encoded-facts.ts";
import {
  type FieldPlan,
  NotOnFastPathError,
  type ObjectPlan,
  type Shape,
  unwrapLists,
} from "./selection-plan.ts";

/** A part of an answer: text, or bytes from a cache. */
export type Piece = string | Buffer;

/** The JSON of a network, in pieces. Ties and actors are encoded once per revision and selection. */
export function* encodeNetwork(
  plan: ObjectPlan,
  index: IndexedStory,
  network: LazyNetwork,
): Generator<Piece> {
  const answer = answerNetwork(index, network);
  let separator = "{";
  for (const field of plan.fields) {
    yield separator + field.label;
    separator = ",";
    if (field.field?.name === "ties") yield* encodeTies(planOf(field), index, network);
    else if (field.field?.name === "actors") yield* encodeActors(planOf(field), index, network.actors());
    else yield encodeField(plan, field, answer);
  }
  yield separator === "{" ? "{}" : "}";
}

/** The JSON of the changes at the positions from `first` (inclusive) to `end` (exclusive), in pieces. */
export function* encodeChanges(
  shape: Shape,
  index: StoryIndex,
  changes: ChangeLog,
  [first, end]: readonly [number, number],
): Generator<Piece> {
  const plan = planWithin(shape);
  const positions = Int32Array.from({ length: end - first }, (_, offset) => first + offset);
  yield "[";
  yield* encodedFactsOf(index).join(plan.signature, changes.length, positions, (position) =>
    encodeObject(plan, answerChange(index, changes.at(position))),
  );
  yield "]";
}

type DayOfNetwork = Pick<LazyNetwork, "asOf" | "certainty">;

/** A tie has one JSON where it is certain and another where it is only possible; the second is stored `facts.length` places on. */
function* encodeTies(
  plan: ObjectPlan,
  index: IndexedStory,
  { asOf, certainty }: DayOfNetwork,
): Generator<Piece> {
  const { facts } = index.tiesByDay;
  const positions = index.tiesByDay.positionsAt(asOf, certainty);
  const places =
    certainty === "CERTAIN"
      ? positions
      : positions.map((position) => position + (isCertain(facts[position], asOf) ? 0 : facts.length));
  yield "[";
  yield* encodedFactsOf(index).join(plan.signature, facts.length * 2, places, (place) => {
    const tie = facts[place % facts.length];
    if (tie === undefined) throw new NotOnFastPathError(`tie ${place}`);
    const certaintyShown = place < facts.length ? "CERTAIN" : "POSSIBLE";
    return encodeObject(plan, answerTie(index, { fact: tie, certainty: certaintyShown }));
  });
  yield "]";
}

function isCertain(tie: Tie | undefined, asOf: CalendarDate): boolean {
  return tie !== undefined && certaintyAt(tie, asOf) === "CERTAIN";
}

function* encodeActors(
  plan: ObjectPlan,
  index: StoryIndex,
  actors: readonly NetworkActor[],
): Generator<Piece> {
  const encode = encodedFactsOf(index).encodeByKey(plan.signature, (actor: NetworkActor) =>
    encodeObject(plan, answerActor(index, actor)),
  );
  yield "[";
  for (let start = 0; start < actors.length; start += PIECE) {
    const piece = actors.slice(start, start + PIECE).map((one) => encode(one, keyOf(one)));
    yield start === 0 ? piece.join() : `,${piece.join()}`;
  }
  yield "]";
}

function keyOf({ actor, factions }: NetworkActor): unknown {
  return factions.length === 0 ? actor : JSON.stringify([actor.id, ...factions.map(({ id }) => id)]);
}

/** Actors per piece. */
const PIECE = 1_000;

function planOf({ shape }: FieldPlan): ObjectPlan {
  return planWithin(shape);
}

function planWithin(shape: Shape): ObjectPlan {
  const bottom = unwrapLists(shape);
  if (bottom.kind !== "object") throw new NotOnFastPathError("no object");
  return bottom.plan;
}
