import { buildSchema, type OperationDefinitionNode, parse } from "graphql";
import { describe, expect, it } from "vitest";
import { encodeObject } from "./encode-value.ts";
import { NotOnFastPathError, type ObjectPlan, planSelection } from "./selection-plan.ts";

const schema = buildSchema(`
  type Query { actor: Actor! anything: Anything named: Named }
  type Actor implements Named { name: String! age: Int friends: [Actor!]! called(as: String): String }
  type Tie { id: ID! }
  interface Named { name: String! }
  union Anything = Actor | Tie
`);

function plan(query: string): ObjectPlan {
  const document = parse(query);
  const type = schema.getQueryType();
  const operation = document.definitions[0] as OperationDefinitionNode;
  if (type === null || type === undefined) throw new Error("no query type");
  return planSelection(document, type, operation.selectionSet);
}

const friend = { name: "Ada", age: null, friends: [] };
const source = { actor: { name: "Bert", age: 40, friends: () => [friend, friend] } };

describe("the plan of a selection", () => {
  it("merges repeated fields and fragments in the order in which graphql-js answers them", () => {
    const query = `{ actor { friends { name } ...A age friends { age } } }
      fragment A on Actor { __typename who: name }`;
    expect(JSON.parse(encodeObject(plan(query), source))).toEqual({
      actor: {
        friends: [
          { name: "Ada", age: null },
          { name: "Ada", age: null },
        ],
        __typename: "Actor",
        who: "Bert",
        age: 40,
      },
    });
    expect(encodeObject(plan("{ actor { b: age a: age } }"), source)).toBe('{"actor":{"b":40,"a":40}}');
  });

  it("has the same signature however the selection is written", () => {
    const { signature } = plan("{ actor { name friends { age } } }");
    expect(plan("{ actor { ... on Actor { name } friends { age age } } }").signature).toBe(signature);
    expect(plan("{ actor { friends { age } name } }").signature).not.toBe(signature);
    expect(plan("{ actor { my: name friends { age } } }").signature).not.toBe(signature);
  });

  it.each([
    ["a directive", "{ actor { name @skip(if: true) } }"],
    ["an interface", "{ named { name } }"],
    ["a union", "{ anything { __typename } }"],
  ])("leaves %s to graphql-js", (_, query) => {
    expect(() => plan(query)).toThrow(NotOnFastPathError);
  });

  it.each([
    ["a field with arguments", '{ actor { called(as: "x") } }', source],
    ["null where there must be a value", "{ actor { name } }", { actor: { name: null } }],
    ["a value of the wrong kind", "{ actor { friends { name } } }", { actor: { friends: 1 } }],
  ])("leaves %s to graphql-js when it is encoded", (_, query, value) => {
    expect(() => encodeObject(plan(query), value)).toThrow(NotOnFastPathError);
  });
});
