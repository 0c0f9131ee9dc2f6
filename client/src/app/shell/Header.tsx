import { type CalendarDate, yearMonthDay } from "@entente/core";
import type { ReactNode } from "react";
import { FilterMark } from "../../filters/FilterMark.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { PlayClock } from "../../playback/play-clock.ts";
import { useClock } from "../../playback/use-clock.ts";
import { Legend } from "../../story-text/Legend.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { PaneBar } from "./PaneBar.tsx";
import { StoryMenu } from "./StoryMenu.tsx";

/** The story's title, the choice of view, the legend and the date. */
export function Header(): ReactNode {
  const { clock, shown } = useWorkspace();
  return (
    <header className="header">
      <div className="masthead">
        <StoryMenu />
        <div className="view-line">
          <PaneBar place={0} />
          {shown.views.some((view) => view === "network") ? <Legend /> : null}
        </div>
        <FilterMark />
      </div>
      <HeadlineDate clock={clock} />
    </header>
  );
}

function HeadlineDate({ clock }: { readonly clock: PlayClock }): ReactNode {
  const { dates } = useWords();
  const year = useClock(clock, ({ day }) => yearMonthDay(Math.floor(day) as CalendarDate).year);
  const small = useClock(clock, ({ day, playing }) => {
    const date = Math.floor(day) as CalendarDate;
    return playing ? dates.month(date) : dates.dayAndMonth(date);
  });
  return (
    <p className="headline-date" data-over-stage="" data-testid="headline-date">
      <span className="month">{small}</span> <span className="year-large">{year}</span>
    </p>
  );
}
