import {
  type ASTVisitor,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type SelectionSetNode,
  type ValidationContext,
} from "graphql";

/** The depth limit of introspection, which is answered from memory and nests deeper than any query about a story. */
const INTROSPECTION_DEPTH = 20;

/**
 * A validation rule that limits a query's fields, fragments spread out, and their depth. Each fragment is measured once,
 * so the time is linear in the query's text.
 */
export function limitSelections(
  mostFields: number,
  mostDepth: number,
): (context: ValidationContext) => ASTVisitor {
  return (context) => ({
    OperationDefinition: (operation) => {
      const { fields, depth } = measure(context, operation.selectionSet, new Map());
      const most = isIntrospection(operation.selectionSet) ? INTROSPECTION_DEPTH : mostDepth;
      if (depth > most) {
        context.reportError(
          new GraphQLError(`This query is ${depth} levels deep; at most ${most} are answered`),
        );
      } else if (fields > mostFields) {
        context.reportError(
          new GraphQLError(`This query asks for ${fields} fields; at most ${mostFields} are answered`),
        );
      }
    },
  });
}

function isIntrospection({ selections }: SelectionSetNode): boolean {
  return selections.every(
    (selection) => selection.kind === Kind.FIELD && selection.name.value.startsWith("__"),
  );
}

interface Size {
  readonly fields: number;
  readonly depth: number;
}

const NOTHING: Size = { fields: 0, depth: 0 };

function measure(context: ValidationContext, selections: SelectionSetNode, known: Map<string, Size>): Size {
  let [fields, depth] = [0, 0];
  for (const selection of selections.selections) {
    const inner = measureSelection(context, selection, known);
    fields = Math.min(fields + inner.fields, Number.MAX_SAFE_INTEGER);
    depth = Math.max(depth, inner.depth);
  }
  return { fields, depth };
}

function measureSelection(
  context: ValidationContext,
  selection: SelectionSetNode["selections"][number],
  known: Map<string, Size>,
): Size {
  switch (selection.kind) {
    case Kind.FIELD: {
      const inner =
        selection.selectionSet === undefined ? NOTHING : measure(context, selection.selectionSet, known);
      return { fields: inner.fields + 1, depth: inner.depth + 1 };
    }
    case Kind.INLINE_FRAGMENT:
      return measure(context, selection.selectionSet, known);
    case Kind.FRAGMENT_SPREAD:
      return measureFragment(context, context.getFragment(selection.name.value), known);
  }
}

function measureFragment(
  context: ValidationContext,
  fragment: FragmentDefinitionNode | null | undefined,
  known: Map<string, Size>,
): Size {
  if (fragment === null || fragment === undefined) return NOTHING;
  const name = fragment.name.value;
  const size = known.get(name);
  if (size !== undefined) return size;
  // Ends the count in a cycle of fragments, which another rule reports.
  known.set(name, NOTHING);
  const measured = measure(context, fragment.selectionSet, known);
  known.set(name, measured);
  return measured;
}
