import {
  type DocumentNode,
  defaultFieldResolver,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from "graphql";

/** The fields of one type that a selection set asks for, in the order in which graphql-js answers them. */
export interface ObjectPlan {
  readonly type: GraphQLObjectType;
  readonly fields: readonly FieldPlan[];
  /** Equal for selections that give the same JSON, however they are written. */
  readonly signature: string;
}

export interface FieldPlan {
  /** Null for `__typename`. */
  readonly field: GraphQLField<unknown, unknown> | null;
  readonly node: FieldNode;
  /** The key as JSON, `"alias":`. */
  readonly label: string;
  readonly shape: Shape;
  readonly hasResolver: boolean;
}

/** The nesting of a field's type: lists around an object or a leaf, each nullable or not. */
export type Shape =
  | { readonly kind: "list"; readonly nullable: boolean; readonly of: Shape }
  | { readonly kind: "object"; readonly nullable: boolean; readonly plan: ObjectPlan }
  | { readonly kind: "leaf"; readonly nullable: boolean; readonly type: GraphQLLeafType | null };

/** Thrown for an answer that the fast path cannot give byte for byte; graphql-js gives it instead. */
export class NotOnFastPathError extends Error {
  override readonly name = "NotPlannedError";
}

const TYPE_NAME: Shape = { kind: "leaf", nullable: false, type: null };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Plans a selection of one type in a validated document: spreads fragments and merges repeated fields as graphql-js
 * does. Throws NotPlannedError for what only graphql-js answers: directives, interfaces and unions.
 */
export function planSelection(
  document: DocumentNode,
  type: GraphQLObjectType,
  selections: SelectionSetNode,
): ObjectPlan {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  return planObject(fragments, type, [selections]);
}

function planObject(
  fragments: Fragments,
  type: GraphQLObjectType,
  selections: readonly SelectionSetNode[],
): ObjectPlan {
  const nodes = new Map<string, FieldNode[]>();
  const spread = new Set<string>();
  for (const one of selections) collectFields(fragments, type, one, spread, nodes);
  const fields = [...nodes].map(([key, [first, ...others]]) => {
    if (first === undefined) throw new NotOnFastPathError(key);
    return planField(fragments, type, key, first, others);
  });
  return { type, fields, signature: `${type.name}{${fields.map(signatureOf).join()}}` };
}

function collectFields(
  fragments: Fragments,
  type: GraphQLObjectType,
  { selections }: SelectionSetNode,
  spread: Set<string>,
  nodes: Map<string, FieldNode[]>,
): void {
  for (const selection of selections) {
    if ((selection.directives?.length ?? 0) > 0) throw new NotOnFastPathError("a directive");
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const known = nodes.get(key);
      if (known === undefined) nodes.set(key, [selection]);
      else known.push(selection);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD && spread.has(selection.name.value)) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) spread.add(selection.name.value);
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const condition = fragment?.typeCondition?.name.value ?? type.name;
    if (fragment === undefined || condition !== type.name) throw new NotOnFastPathError("a fragment");
    collectFields(fragments, type, fragment.selectionSet, spread, nodes);
  }
}

function planField(
  fragments: Fragments,
  parent: GraphQLObjectType,
  key: string,
  node: FieldNode,
  others: readonly FieldNode[],
): FieldPlan {
  const label = `${JSON.stringify(key)}:`;
  const name = node.name.value;
  if (name === "__typename") return { field: null, node, label, shape: TYPE_NAME, hasResolver: false };
  const field = parent.getFields()[name];
  if (field === undefined) throw new NotOnFastPathError(name);
  const inner = [node, ...others].flatMap(({ selectionSet }) => selectionSet ?? []);
  const shape = planShape(fragments, field.type, inner);
  const hasResolver = field.resolve !== undefined && field.resolve !== defaultFieldResolver;
  return { field, node, label, shape, hasResolver };
}

function planShape(
  fragments: Fragments,
  type: GraphQLOutputType,
  inner: readonly SelectionSetNode[],
  nullable = true,
): Shape {
  if (isNonNullType(type)) return planShape(fragments, type.ofType, inner, false);
  if (isListType(type)) return { kind: "list", nullable, of: planShape(fragments, type.ofType, inner) };
  if (isObjectType(type)) return { kind: "object", nullable, plan: planObject(fragments, type, inner) };
  if (isLeafType(type)) return { kind: "leaf", nullable, type };
  throw new NotOnFastPathError(type.name);
}

function signatureOf({ label, node, shape }: FieldPlan): string {
  const bottom = unwrapLists(shape);
  return `${label}${node.name.value}${bottom.kind === "object" ? bottom.plan.signature : ""}`;
}

/** The shape of a list's items, however deeply lists are nested; any other shape as it is. */
export function unwrapLists(shape: Shape): Exclude<Shape, { readonly kind: "list" }> {
  return shape.kind === "list" ? unwrapLists(shape.of) : shape;
}
