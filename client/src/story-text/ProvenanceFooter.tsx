import { type CalendarDate, dateShown, permalinkOf, sheetWords } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useArrangement } from "../layout/use-arrangement.ts";
import { writeView } from "../permalink/permalink.ts";
import { viewNow } from "../permalink/use-permalink.ts";
import { useClock } from "../playback/use-clock.ts";
import { useWorkspace } from "../workspace/workspace.ts";

interface ProvenanceFooterProps {
  /** Of the page that the permalink leads to, without a question. */
  readonly address: string;
  readonly className: string;
  /** Whether the permalink restores all that is shown, and not the moment alone. */
  readonly ofView?: boolean;
}

/** What is shown, where the data comes from, and where the living page of this date is: for the player, and for paper. */
export function ProvenanceFooter({ address, className, ofView = false }: ProvenanceFooterProps): ReactNode {
  const { story, clock, shown, preferences } = useWorkspace();
  const arrangement = useArrangement(shown);
  const { language } = useWords();
  const resting = useClock(clock, (state) => (state.playing ? null : dateShown(state)));
  const date = (resting ?? story.first) as CalendarDate;
  const page = useMemo(
    () => ({ address, view: { reading: story.reading, filter: story.filter }, arrangement }),
    [address, story, arrangement],
  );
  const words = useMemo(() => sheetWords(story, language, page), [story, language, page]);
  const permalink = ofView
    ? `${address}${writeView(story, viewNow(clock, shown, preferences))}`
    : permalinkOf(page, story.index.dataset.id, date);
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
