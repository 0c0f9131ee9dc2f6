import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getArgumentValues,
  getVariableValues,
  Kind,
  type OperationDefinitionNode,
} from "graphql";
import type { RequestContext } from "../request/request-context.ts";
import type { Piece } from "./encode-network.ts";
import { ROOT_FIELDS, type RootAnswer } from "./root-fields.ts";
import { type FieldPlan, NotOnFastPathError, type ObjectPlan, planSelection } from "./selection-plan.ts";

/** An operation of a document that has been validated against the schema, and its variables as the client sends them. */
export interface ValidatedOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The bytes that graphql-js would give, in pieces. Equal answers have equal `etag`s. */
export interface FastAnswer {
  readonly etag: string;
  /** A small answer whole, or the first megabyte of a large one. */
  readonly beginning: readonly Buffer[];
  /** The pieces that follow; null after a small answer. */
  readonly rest: Generator<Piece> | null;
}

/** Length (characters or bytes) encoded before the first byte is sent: an error within it is still left to graphql-js. */
const BEGINNING = 1_000_000;

/**
 * The fast path: answers an operation on ROOT_FIELDS from facts whose JSON is cached per revision, instead of executing it
 * (docs/decisions/040). Null where graphql-js must answer, which includes every error.
 */
export function answerOnFastPath(
  validated: ValidatedOperation,
  { stories }: Pick<RequestContext, "stories">,
): FastAnswer | null {
  try {
    const plan = planOnce(validated);
    if (plan === null) return null;
    const { schema, operation, variables } = validated;
    const read = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
    if (read.errors !== undefined) return null;
    const given = read.coerced;
    const roots = plan.fields.map((field) => resolveRoot(field, given, stories));
    return readBeginning(etagOf(plan, roots), encodeRoots(plan, roots));
  } catch {
    // graphql-js meets the same error and reports it in GraphQL's form.
    return null;
  }
}

const PLANS = new WeakMap<OperationDefinitionNode, ObjectPlan | null>();

function planOnce({ schema, document, operation }: ValidatedOperation): ObjectPlan | null {
  const known = PLANS.get(operation);
  if (known !== undefined) return known;
  const plan = planOperation(schema, document, operation);
  PLANS.set(operation, plan);
  return plan;
}

function planOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): ObjectPlan | null {
  const type = schema.getQueryType();
  if (operation.operation !== "query" || (operation.directives?.length ?? 0) > 0) return null;
  if (type === null || type === undefined) return null;
  const isSupported = operation.selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && Object.hasOwn(ROOT_FIELDS, selection.name.value),
  );
  if (!isSupported) return null;
  try {
    return planSelection(document, type, operation.selectionSet);
  } catch (error) {
    if (error instanceof NotOnFastPathError) return null;
    throw error;
  }
}

function resolveRoot(
  { field, node }: FieldPlan,
  variables: Record<string, unknown>,
  stories: RequestContext["stories"],
): RootAnswer {
  const resolve = field === null ? undefined : ROOT_FIELDS[field.name];
  if (field === null || resolve === undefined) throw new NotOnFastPathError(node.name.value);
  return resolve(getArgumentValues(field as GraphQLField<unknown, unknown>, node, variables), stories);
}

function* encodeRoots(plan: ObjectPlan, roots: readonly RootAnswer[]): Generator<Piece> {
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

function etagOf({ signature }: ObjectPlan, roots: readonly RootAnswer[]): string {
  const hash = createHash("sha1").update(signature);
  for (const { identity } of roots) hash.update("\n").update(identity);
  return `"${hash.digest("base64url")}"`;
}

function readBeginning(etag: string, pieces: Generator<Piece>): FastAnswer {
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

/** Joins consecutive texts into one buffer; buffers are not copied. */
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
