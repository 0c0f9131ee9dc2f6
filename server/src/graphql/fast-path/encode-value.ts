import { type FieldPlan, NotOnFastPathError, type ObjectPlan, type Shape } from "./selection-plan.ts";

/**
 * The JSON that graphql-js gives for an object whose fields are values, or functions without arguments. Throws
 * NotOnFastPathError for a value that graphql-js refuses, so that graphql-js answers with its own error.
 */
export function encodeObject(plan: ObjectPlan, source: Readonly<Record<string, unknown>>): string {
  const parts: string[] = [];
  for (const field of plan.fields) parts.push(field.label + encodeField(plan, field, source));
  return `{${parts.join()}}`;
}

export function encodeField(
  { type }: ObjectPlan,
  { field, shape, hasResolver }: FieldPlan,
  source: Readonly<Record<string, unknown>>,
): string {
  if (field === null) return JSON.stringify(type.name);
  if (hasResolver || field.args.length > 0) throw new NotOnFastPathError(field.name);
  const value = source[field.name];
  return encodeValue(shape, typeof value === "function" ? value() : value);
}

function encodeValue(shape: Shape, value: unknown): string {
  if (value === null || value === undefined) {
    if (!shape.nullable) throw new NotOnFastPathError("null where there must be a value");
    return "null";
  }
  switch (shape.kind) {
    case "list":
      if (!Array.isArray(value)) throw new NotOnFastPathError("no list");
      return `[${value.map((item: unknown) => encodeValue(shape.of, item)).join()}]`;
    case "object":
      if (typeof value !== "object" || value instanceof Promise) throw new NotOnFastPathError("no object");
      return encodeObject(shape.plan, value as Record<string, unknown>);
    case "leaf":
      return encodeLeaf(shape, value);
  }
}

function encodeLeaf({ type }: Extract<Shape, { readonly kind: "leaf" }>, value: unknown): string {
  const serialized: unknown = type === null ? value : type.serialize(value);
  const text = JSON.stringify(serialized) as string | undefined;
  if (text === undefined || serialized === null) throw new NotOnFastPathError("nothing JSON can hold");
  return text;
}
