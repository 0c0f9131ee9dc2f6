import type { StoryLibrary } from "./story-library.ts";

/** What every resolver gets. */
export interface RequestContext {
  readonly stories: StoryLibrary;
  /** Revisions that entity queries may show (see entity-type-defs.ts). */
  readonly currentRevisions: readonly string[];
}
