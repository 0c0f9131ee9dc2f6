import { dateShown, type PlayState } from "@entente/core";
import type { ReactNode } from "react";
import { FilterMark } from "../../filters/FilterMark.tsx";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { PlayClock } from "../../playback/play-clock.ts";
import { useClock } from "../../playback/use-clock.ts";
import { factionsSeen } from "../../story-text/factions-seen.ts";
import { Legend } from "../../story-text/Legend.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { LateMenu, loadLater } from "./LateMenu.tsx";
import { StoryMenuFace } from "./menu-faces.tsx";
import { PaneBar } from "./PaneBar.tsx";

const STORY_MENU = loadLater(() => import("./StoryMenu.tsx"));

interface HeaderProps {
  /** True until the reader acts on a first visit: the picture is explained in a sentence. */
  readonly isFirst: boolean;
}

/** The story's title, the choice of view, the legend and the date. */
export function Header({ isFirst }: HeaderProps): ReactNode {
  const { story, clock, shown } = useWorkspace();
  const { t } = useWords();
  return (
    <header className="header">
      <div className="masthead">
        <h1>
          <LateMenu {...STORY_MENU} className="story-title" title={t("shell.stories")}>
            <StoryMenuFace />
          </LateMenu>
        </h1>
        {isFirst ? (
          <p className="what-is-seen">{t("shell.what-is-seen", { factions: factionsSeen(story.whole) })}</p>
        ) : null}
        <PaneBar place={0} />
        {shown.views.some((view) => view === "network") ? <Legend /> : null}
        <FilterMark />
      </div>
      <HeadlineDate clock={clock} />
    </header>
  );
}

function HeadlineDate({ clock }: { readonly clock: PlayClock }): ReactNode {
  const { dates } = useWords();
  const headlineOf = (state: PlayState) => dates.headline(dateShown(state), state.playing);
  const small = useClock(clock, (state) => headlineOf(state).small);
  const large = useClock(clock, (state) => headlineOf(state).large);
  return (
    <p className="headline-date" data-over-stage="" data-testid="headline-date">
      <span className={dates.kind === "NONE" ? "no-dates" : "month"}>{small}</span>{" "}
      <span className="year-large">{large}</span>
    </p>
  );
}
