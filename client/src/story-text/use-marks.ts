import { type Appearance, type Marks, marksOf } from "@entente/core";
import { useMemo } from "react";
import type { Shown } from "../permalink/parameters.ts";
import type { Story } from "../story/story.ts";

type AppearanceParts = Pick<Shown, keyof Appearance>;

/** Returns the same object until a field of it changes. */
export function useAppearance({ colour, size, tieColour, tieWidth }: AppearanceParts): Appearance {
  return useMemo(() => ({ colour, size, tieColour, tieWidth }), [colour, size, tieColour, tieWidth]);
}

/** The marks of the page's appearance. Their scales are those of the story with all its days, unfiltered. */
export function useMarks({ layoutIndex }: Story, shown: AppearanceParts): Marks {
  const appearance = useAppearance(shown);
  return useMemo(() => marksOf(layoutIndex, appearance), [layoutIndex, appearance]);
}
