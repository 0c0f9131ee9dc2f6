import type { ActorKind } from "@entente/core";
import type { DraftActor, DraftArgument, RecordOrigin } from "../contract/story-draft.ts";
import { declare } from "./dna-attributes.ts";
import type { PositionVariables } from "./dna-choices.ts";
import type { Collected, Reading } from "./dna-reading.ts";

const KINDS: ReadonlyMap<string, ActorKind> = new Map([
  ["person", "PERSON"],
  ["organization", "ORGANISATION"],
  ["organisation", "ORGANISATION"],
]);

/** The entities that are actors, with their attributes, and those that are arguments. The empty entity is neither. */
export function entitiesOf(
  { project, findings, file }: Reading,
  uses: ReadonlyMap<string, PositionVariables | null>,
  { events, attributes }: Collected,
): { readonly actors: readonly DraftActor[]; readonly arguments: readonly DraftArgument[] } {
  const taken = [...uses.values()].filter((use) => use !== null);
  const inEvents = new Set(events.flatMap(({ participants = [] }) => participants.map(({ actor }) => actor)));
  const [actors, claims] = [new Map<string, DraftActor>(), new Map<string, DraftArgument>()];
  for (const { variable, value, attributes: texts } of project.entities) {
    const key = value.trim();
    if (key === "") continue;
    const origin: RecordOrigin = { file, row: null, locator: `${variable} "${key}"` };
    if (taken.some(({ argument }) => argument === variable)) {
      claims.set(key, { key, title: key, text: key, origin });
      if (Object.keys(texts).some((name) => name !== "Colour"))
        findings.add("LOSS", { rule: "argument-attributes", variable });
    } else if (taken.some(({ actor }) => actor === variable) || inEvents.has(key)) {
      const { Notes: note, ...rest } = texts;
      declare(attributes, "actors", rest);
      const kind = KINDS.get(variable.toLowerCase());
      const known = { ...(kind === undefined ? {} : { kind }), ...(note === undefined ? {} : { note }) };
      if (!actors.has(key)) actors.set(key, { key, ...known, attributes: rest, origin });
    }
  }
  return { actors: [...actors.values()], arguments: [...claims.values()] };
}
