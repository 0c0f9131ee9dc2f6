import type { CalendarDate, Discrepancy } from "@entente/core";
import { useState } from "react";
import type { Story } from "../../story/story.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { pairKey } from "./pair.ts";

/**
 * The key of the opened pair, and a function that opens a pair or closes it. Opening selects the tie of the pair in
 * all views and keeps the panel open.
 */
export function useOpenedPair(
  story: Story,
  date: CalendarDate,
): readonly [opened: string | null, open: (pair: Discrepancy) => void] {
  const { change } = useWorkspace();
  const [opened, setOpened] = useState<string | null>(null);
  const open = (pair: Discrepancy): void => {
    const key = pairKey(pair);
    setOpened((known) => (known === key ? null : key));
    const held = story.index.tiesByDay.heldAt(date, "CERTAIN");
    const tie = held.find(({ fact }) => fact.a === pair.a && fact.b === pair.b)?.fact;
    if (tie !== undefined) change({ selection: { kind: "tie", id: tie.id } });
  };
  return [opened, open];
}
