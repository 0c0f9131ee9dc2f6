import type { ReadOptions } from "../contract/format.ts";
import type { DnaStatementType, DnaVariable } from "./dna-project.ts";

/** The variables of a statement type that make a position: who, on what, for or against. */
export interface PositionVariables {
  readonly actor: string;
  readonly argument: string;
  readonly stance: string;
}

/** Names that a variable may have by default, the usual one first. */
const ACTORS = ["actor", "organization", "organisation", "person"];
const ARGUMENTS = ["concept", "argument", "claim"];
const STANCES = ["agreement", "stance"];

const isStance = ({ dataType }: DnaVariable): boolean => dataType === "boolean" || dataType === "integer";
const isEntity = ({ dataType }: DnaVariable): boolean => dataType === "short text";

/**
 * Finds the variables of a position: those that the reader names (`actor`, `argument` and `stance`), else those with a
 * usual name, else the only yes-or-no variable. Null where a statement of the type is none.
 */
export function positionVariables(
  { variables }: DnaStatementType,
  { columns = {} }: ReadOptions,
): PositionVariables | null {
  const find = (
    field: string,
    usual: readonly string[],
    fits: (one: DnaVariable) => boolean,
  ): string | null => {
    const chosen = Object.hasOwn(columns, field) ? columns[field] : undefined;
    const names = chosen === undefined ? usual : [chosen];
    const fitting = variables.filter(fits).map(({ name }) => name);
    return (
      names.flatMap((name) => fitting.filter((one) => one.toLowerCase() === name.toLowerCase()))[0] ?? null
    );
  };
  const actor = find("actor", ACTORS, isEntity);
  const argument = find("argument", ARGUMENTS, isEntity);
  const booleans = variables.filter(({ dataType }) => dataType === "boolean");
  const only = booleans.length === 1 ? (booleans[0]?.name ?? null) : null;
  const stance = find("stance", STANCES, isStance) ?? only;
  return actor === null || argument === null || stance === null ? null : { actor, argument, stance };
}
