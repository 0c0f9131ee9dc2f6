import { useArrangement } from "../layout/use-arrangement.ts";
import { useLayoutForm } from "../layout/use-layout-form.ts";
import { type PageLayout, useStoryLayout } from "../layout/use-story-layout.ts";
import type { Shown } from "../permalink/parameters.ts";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Story } from "../story/story.ts";

/** Returns the one layout of a page: that of the whole story, as the address arranges it, for this device. */
export function usePageLayout(
  { preferred }: Story,
  shown: Shown,
  clock: PlayClock,
  isBeforeClass: boolean,
): PageLayout | null {
  return useStoryLayout({
    preferred,
    arrangement: useArrangement(shown),
    form: useLayoutForm(),
    view: shown,
    isPlaying: () => clock.state().playing,
    isBeforeClass,
  });
}
