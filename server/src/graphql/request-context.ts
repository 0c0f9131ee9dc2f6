import type { StoryLibrary } from "../stories/served-stories.ts";

/** The stories that are served, however they are held. */
export type ServedStories = Pick<StoryLibrary, "datasets" | "currentRevisions" | "story">;

/** What every resolver gets. */
export interface RequestContext {
  readonly stories: ServedStories;
  /** Revisions that entity queries may show (see entity-type-defs.ts). */
  readonly currentRevisions: readonly string[];
  /** The answer has been sent, as after the deadline, or nobody waits for it: long work is to end. */
  readonly isOver: () => boolean;
}
