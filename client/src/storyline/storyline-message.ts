import type { Dataset, Storyline } from "@entente/core";

/** A request of the page to the storyline worker, which answers one after the other. */
export interface StorylineRequest {
  readonly job: number;
  readonly dataset: Dataset;
}

export type StorylineAnswer =
  | { readonly type: "storyline"; readonly job: number; readonly storyline: Storyline }
  | { readonly type: "failed"; readonly job: number; readonly message: string };
