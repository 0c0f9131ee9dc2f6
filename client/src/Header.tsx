import type { CalendarDate } from "@entente/core";
import { yearMonthDay } from "@entente/core";
import type { ReactNode } from "react";
import type { DatasetEntry } from "./api/load-story.ts";
import { FilterMark } from "./filters/FilterMark.tsx";
import { Legend } from "./Legend.tsx";
import { useWords } from "./language/LanguageProvider.tsx";
import type { Story } from "./story.ts";
import type { PlayClock } from "./timeline/play-clock.ts";
import { useClock } from "./timeline/use-clock.ts";

interface HeaderProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly datasets: readonly DatasetEntry[];
}

export function Header({ story, clock, datasets }: HeaderProps): ReactNode {
  const { dataset } = story.index;
  return (
    <header className="header">
      <div className="masthead">
        <div className="title-line" data-over-stage="">
          <h1>{dataset.title}</h1>
          <OtherStories datasets={datasets.filter(({ id }) => id !== dataset.id)} />
          <Legend />
        </div>
        <FilterMark />
      </div>
      <HeadlineDate clock={clock} />
    </header>
  );
}

function OtherStories({ datasets }: { readonly datasets: readonly DatasetEntry[] }): ReactNode {
  const { t } = useWords();
  if (datasets.length === 0) return null;
  return (
    <details className="stories">
      <summary>{t("shell.stories")}</summary>
      <ul>
        {datasets.map(({ id, title }) => (
          <li key={id}>
            <a href={`?dataset=${encodeURIComponent(id)}`}>{title}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function HeadlineDate({ clock }: { readonly clock: PlayClock }): ReactNode {
  const { dates } = useWords();
  const month = useClock(clock, ({ day }) => dates.month(Math.floor(day) as CalendarDate));
  const year = useClock(clock, ({ day }) => yearMonthDay(Math.floor(day) as CalendarDate).year);
  const resting = useClock(clock, ({ playing, day }) =>
    playing ? null : dates.dayAndMonth(Math.floor(day) as CalendarDate),
  );
  return (
    <p className="headline-date" data-over-stage="" data-testid="headline-date">
      <span className="month">{resting ?? month}</span> <span className="year-large">{year}</span>
    </p>
  );
}
