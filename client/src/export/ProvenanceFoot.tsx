import { type CalendarDate, dateShown, permalinkOf, sheetWords } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useArrangement } from "../layout/use-arrangement.ts";
import { useClock } from "../timeline/use-clock.ts";
import { useWorkspace } from "../workspace/workspace.ts";

interface ProvenanceFootProps {
  /** Of the page that the permalink leads to, without a question. */
  readonly address: string;
  readonly className: string;
}

/** What is shown, where the data comes from, and where the living page of this date is: for the player, and for paper. */
export function ProvenanceFoot({ address, className }: ProvenanceFootProps): ReactNode {
  const { story, clock, shown } = useWorkspace();
  const arrangement = useArrangement(shown);
  const { language } = useWords();
  const resting = useClock(clock, (state) => (state.playing ? null : dateShown(state)));
  const date = (resting ?? story.first) as CalendarDate;
  const page = useMemo(
    () => ({ address, view: { reading: story.reading, filter: story.filter }, arrangement }),
    [address, story, arrangement],
  );
  const words = useMemo(() => sheetWords(story, language, page), [story, language, page]);
  return (
    <footer className={className}>
      <span>
        {words.source} · {words.revision}
      </span>
      <a href={permalinkOf(page, story.index.dataset.id, date)} target="_blank" rel="noopener">
        {words.permalink(date)}
      </a>
    </footer>
  );
}
