import type { ServedStories } from "../../stories/served-stories.ts";

/** The part of the served stories that answers need. */
export type StoryLookup = Pick<ServedStories, "datasets" | "currentRevisions" | "story">;

/** The context of every resolver. */
export interface RequestContext {
  readonly stories: StoryLookup;
  /** The revisions that entity queries may show (see entity-type-defs.ts). */
  readonly currentRevisions: readonly string[];
  /** True once the answer has been sent, as after the deadline, or the client has gone: slow work must stop then. */
  readonly isCancelled: () => boolean;
}
