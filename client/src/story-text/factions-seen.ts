import type { StoryIndex } from "@entente/core";
import type { Words } from "../language/words.ts";

/** Tells what a story's factions are, as messages choose by it. */
export function factionsSeen({ dataset }: StoryIndex): "no" | "yes" | "computed" {
  if (dataset.areFactionsComputed === true) return "computed";
  return dataset.factions.length === 0 ? "no" : "yes";
}

/** A title of factions or of their members, which says so where they are computed. */
export function titleOfFactions(title: string, { dataset }: StoryIndex, { t }: Pick<Words, "t">): string {
  return dataset.areFactionsComputed === true ? t("shell.computed", { what: title }) : title;
}
