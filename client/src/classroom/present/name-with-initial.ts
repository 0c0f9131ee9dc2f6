import { type CalendarDate, networkAsOf } from "@entente/core";
import type { Selection } from "../../story/selection.ts";
import type { Story } from "../../story/story.ts";

/**
 * The focus after a letter is pressed: the next actor shown whose surname begins with it, nobody after the last, then
 * the first again.
 */
export function nameWithInitial(
  story: Story,
  date: CalendarDate,
  letter: string,
  focus: readonly Selection[],
  compare: (a: string, b: string) => number,
): readonly Selection[] {
  const found = networkAsOf(story.index, date, "POSSIBLE")
    .actors.map(({ actor }) => ({
      id: actor.id,
      surname: actor.shortName.split(" ").at(-1) ?? actor.shortName,
    }))
    .filter(({ surname }) => surname.toLocaleLowerCase().startsWith(letter))
    .toSorted((a, b) => compare(a.surname, b.surname));
  if (found.length === 0) return focus;
  const [only] = focus.length === 1 ? focus : [];
  const place = only?.kind === "actor" ? found.findIndex(({ id }) => id === only.id) : -1;
  const next = found[place + 1];
  return next === undefined ? [] : [{ kind: "actor", id: next.id }];
}
