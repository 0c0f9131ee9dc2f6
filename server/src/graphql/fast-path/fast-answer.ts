import { createHash } from "node:crypto";
import { type CalendarDate, type Certainty, formatCalendarDate, type StoryIndex } from "@entente/core";
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import { type KeptMeasures, keptMeasuresOf } from "../../measures/measure-cache.ts";
import type { KeptMeasure } from "../../measures/per-change-cache.ts";
import type { RequestContext } from "../request-context.ts";
import { answerBalance, answerCoalitions } from "../resolvers/analysis-answers.ts";
import { lazyNetwork } from "../resolvers/answers.ts";
import { type AsOf, type Between, readDate, readWindow, type Sure } from "../resolvers/arguments.ts";
import { answerPackedNetwork } from "../resolvers/packed-network.ts";
import { encodeMeasure } from "./encode-measure.ts";
import { encodeChanges, encodeNetwork, type Piece } from "./encode-network.ts";
import { encodePackedNetwork } from "./encode-packed-network.ts";
import { NotEncodedError } from "./encode-value.ts";
import {
  type FieldPlan,
  NotPlannedError,
  type ObjectPlan,
  planSelection,
  type Shape,
} from "./selection-plan.ts";

/** A question whose document is valid and whose operation is known. */
export interface Question {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The bytes that graphql-js would give, in pieces; `etag` is the same for as long as the answer is. */
export interface EncodedAnswer {
  readonly etag: string;
  /** The whole of a small answer, the beginning of a large one. */
  readonly beginning: readonly Buffer[];
  /** Null: nothing follows. */
  readonly rest: Generator<Piece> | null;
}

/** Characters or bytes encoded before the answer begins: what cannot be encoded is found by then, or nearly always. */
const BEGINNING = 1_000_000;

/**
 * Answers a question that asks only of the fields in ROOTS, from parts that are encoded once per revision. Null: graphql-js is to answer, among others wherever the answer is an error.
 */
export function encodeAnswer(
  question: Question,
  { stories }: Pick<RequestContext, "stories">,
): EncodedAnswer | null {
  try {
    const plan = plannedOnce(question);
    if (plan === null) return null;
    const { schema, operation, variables } = question;
    const read = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
    if (read.errors !== undefined) return null;
    const given = read.coerced;
    const roots = plan.fields.map((field) => openRoot(field, given, stories));
    return begin(etagOf(plan, roots), encodeRoots(plan, roots));
  } catch {
    // Whatever it is, graphql-js meets it too and says it as it should be said.
    return null;
  }
}

const PLANS = new WeakMap<OperationDefinitionNode, ObjectPlan | null>();

function plannedOnce({ schema, document, operation }: Question): ObjectPlan | null {
  const known = PLANS.get(operation);
  if (known !== undefined) return known;
  const plan = planQuestion(schema, document, operation);
  PLANS.set(operation, plan);
  return plan;
}

function planQuestion(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ObjectPlan | null {
  const type = schema.getQueryType();
  if (operation.operation !== "query" || (operation.directives?.length ?? 0) > 0) return null;
  if (type === null || type === undefined) return null;
  const isEncoded = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && Object.hasOwn(ROOTS, selection.name.value),
  );
  if (!isEncoded) return null;
  try {
    return planSelection(document, type, operation.selectionSet);
  } catch (error) {
    if (error instanceof NotPlannedError) return null;
    throw error;
  }
}

interface Root {
  /** Names the revision and the arguments: with the selection it decides the answer. */
  readonly identity: string;
  readonly pieces: (shape: Shape) => Generator<Piece>;
}

type Stories = RequestContext["stories"];

type OpenRoot = (given: Record<string, unknown>, stories: Stories) => Root;

const ROOTS: Readonly<Record<string, OpenRoot>> = {
  networkAsOf: (given, stories) => {
    const { dataset, asOf, certainty } = given as unknown as AsOf & Sure;
    const { index } = stories.story(dataset);
    const date = readDate(asOf);
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, date, certainty]),
      pieces: (shape) => encodeNetwork(planOf(shape), index, lazyNetwork(index, date, certainty)),
    };
  },
  packedNetworkAsOf: (given, stories) => {
    const { dataset, asOf, certainty } = given as unknown as AsOf & Sure;
    const { index } = stories.story(dataset);
    const date = readDate(asOf);
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, date, certainty]),
      pieces: (shape) => encodePackedNetwork(planOf(shape), answerPackedNetwork(index, date, certainty)),
    };
  },
  coalitionsAsOf: measureRoot(
    (measures, date, certainty) => measures.coalitions.now(date, certainty),
    answerCoalitions,
  ),
  balanceAsOf: measureRoot(
    (measures, date, certainty) => measures.balance.now(date, certainty),
    answerBalance,
  ),
  changesBetween: (given, stories) => {
    const { dataset, ...between } = given as unknown as Between;
    const { index, changes } = stories.story(dataset);
    const { from, to } = readWindow(between);
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, from, to]),
      pieces: (shape) => encodeChanges(shape, index, changes(), changes().spanBetween(from, to)),
    };
  },
};

/** A measure of one day that is kept from one change to the next; one that takes long is left to its resolver. */
function measureRoot<Measure extends object>(
  measure: (measures: KeptMeasures, date: CalendarDate, certainty: Certainty) => KeptMeasure<Measure> | null,
  answer: (index: StoryIndex, dated: Measure) => Record<string, unknown>,
): OpenRoot {
  return (given, stories) => {
    const { dataset, asOf, certainty } = given as unknown as AsOf & Sure;
    const { index } = stories.story(dataset);
    const date = readDate(asOf);
    const found = measure(keptMeasuresOf(index), date, certainty);
    if (found === null) throw new NotEncodedError("not measured yet");
    const { kept, dated } = found;
    return {
      identity: JSON.stringify([index.dataset.revision, dataset, date, certainty]),
      pieces: function* (shape) {
        yield encodeMeasure(planOf(shape), kept, () => answer(index, dated()), formatCalendarDate(date));
      },
    };
  };
}

function planOf(shape: Shape): ObjectPlan {
  if (shape.kind !== "object") throw new NotEncodedError("no object");
  return shape.plan;
}

function openRoot({ field, node }: FieldPlan, variables: Record<string, unknown>, stories: Stories): Root {
  const open = field === null ? undefined : ROOTS[field.name];
  if (field === null || open === undefined) throw new NotEncodedError(node.name.value);
  return open(getArgumentValues(field as GraphQLField<unknown, unknown>, node, variables), stories);
}

function* encodeRoots(plan: ObjectPlan, roots: readonly Root[]): Generator<Piece> {
  let separator = '{"data":{';
  for (const [position, root] of roots.entries()) {
    const field = plan.fields[position];
    if (field === undefined) continue;
    yield separator + field.label;
    separator = ",";
    yield* root.pieces(field.shape);
  }
  yield "}}\n";
}

function etagOf({ signature }: ObjectPlan, roots: readonly Root[]): string {
  const hash = createHash("sha1").update(signature);
  for (const { identity } of roots) hash.update("\n").update(identity);
  return `"${hash.digest("base64url")}"`;
}

function begin(etag: string, pieces: Generator<Piece>): EncodedAnswer {
  const beginning: Piece[] = [];
  let length = 0;
  while (length < BEGINNING) {
    const { value, done } = pieces.next();
    if (done === true) return { etag, beginning: asBuffers(beginning), rest: null };
    beginning.push(value);
    length += value.length;
  }
  return { etag, beginning: asBuffers(beginning), rest: pieces };
}

/** Texts that follow one another become one buffer; bytes stay where they are. */
function asBuffers(pieces: readonly Piece[]): Buffer[] {
  const buffers: Buffer[] = [];
  let texts = "";
  for (const piece of pieces) {
    if (typeof piece === "string") {
      texts += piece;
      continue;
    }
    if (texts !== "") buffers.push(Buffer.from(texts));
    texts = "";
    buffers.push(piece);
  }
  if (texts !== "") buffers.push(Buffer.from(texts));
  return buffers;
}
