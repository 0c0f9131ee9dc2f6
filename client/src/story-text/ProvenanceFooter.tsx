import { type CalendarDate, dateShown, permalinkOf, sheetWords } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useArrangement } from "../layout/use-arrangement.ts";
import { writeView } from "../permalink/permalink.ts";
import { viewNow } from "../permalink/use-permalink.ts";
import { useClock } from "../playback/use-clock.ts";
import { useWorkspace } from "../workspace/workspace.ts";
import { useAppearance } from "./use-marks.ts";

interface ProvenanceFooterProps {
  /** The address of the page that the permalink leads to, without its search part. */
  readonly address: string;
  readonly className: string;
  /** True if the permalink restores the whole view, and not the date alone. */
  readonly ofView?: boolean;
}

/** The source and revision of the data, and a permalink to the page, for the player and for paper. */
export function ProvenanceFooter({ address, className, ofView = false }: ProvenanceFooterProps): ReactNode {
  const { story, clock, shown, preferences } = useWorkspace();
  const arrangement = useArrangement(shown);
  const appearance = useAppearance(shown);
  const { language } = useWords();
  const resting = useClock(clock, (state) => (state.playing ? null : dateShown(state)));
  const date = (resting ?? story.first) as CalendarDate;
  const page = useMemo(
    () => ({ address, view: { reading: story.reading, filter: story.filter }, arrangement, appearance }),
    [address, story, arrangement, appearance],
  );
  const words = useMemo(() => sheetWords(story, language, page), [story, language, page]);
  const permalink = ofView
    ? `${address}${writeView(story, viewNow(clock, shown, preferences))}`
    : permalinkOf(page, story.index.dataset, date);
  return (
    <footer className={className}>
      <span>
        {words.source} · {words.revision}
      </span>
      <a href={permalink} target="_blank" rel="noopener">
        {permalink}
      </a>
    </footer>
  );
}
