import { type CalendarDate, networkAsOf, type Stance, type Stances, stancesIn } from "@entente/core";
import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import type { Story } from "../story/story.ts";
import { Icon } from "../ui/Icon.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import "./stances.css";

interface StancesBarProps {
  readonly story: Story;
  readonly clock: PlayClock;
}

interface StancesLegendProps extends StancesBarProps {
  /** Id. */
  readonly argument: string;
}

/** Chooses an argument, and explains the signs on the nodes and the bands under the ties. */
export function StancesBar({ story, clock }: StancesBarProps): ReactNode {
  const { t, compare } = useWords();
  const { shown, change } = useWorkspace();
  const claims = useMemo(
    () => story.index.dataset.arguments.toSorted((a, b) => compare(a.title, b.title)),
    [story, compare],
  );
  if (claims.length === 0) return null;
  return (
    <div className={shown.stances === null ? "stances-bar" : "stances-bar on"} data-over-stage="">
      <span className="stances-choice" title={t("network.stances")}>
        <Icon name="stances" />
        <select
          aria-label={t("network.stances")}
          value={shown.stances ?? ""}
          onChange={(event) => change({ stances: event.target.value === "" ? null : event.target.value })}
        >
          <option value="">{t("network.stances-none")}</option>
          {claims.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </span>
      {shown.stances === null ? null : <StancesLegend story={story} clock={clock} argument={shown.stances} />}
    </div>
  );
}

/** Explains the signs and bands, with how many of each there are on the date shown. */
function StancesLegend({ story, clock, argument }: StancesLegendProps): ReactNode {
  const { t, list } = useWords();
  const { byActor, across } = useStancesShown({ story, clock, argument });
  const namesOf = (stance: Stance): string[] =>
    [...byActor]
      .filter(([, held]) => held.stance === stance)
      .map(([actor]) => story.index.actors.get(actor)?.shortName ?? actor);
  const count = (kind: string): number => [...across.values()].filter((one) => one === kind).length;
  const [supporters, opponents] = [namesOf("SUPPORTS"), namesOf("REJECTS")];
  return (
    <ul className="stances-legend">
      <li title={list(supporters)}>
        <svg viewBox="0 0 16 16" className="stance-sign supports" aria-hidden="true">
          <circle cx="8" cy="8" r="7" />
          <path d="M4 8h8M8 4v8" />
        </svg>
        {t("network.supports", { count: supporters.length })}
        <span className="hidden">: {list(supporters)}</span>
      </li>
      <li title={list(opponents)}>
        <svg viewBox="0 0 16 16" className="stance-sign rejects" aria-hidden="true">
          <path d="M1.5 1.5h13v13h-13z" />
          <path d="M4 8h8" />
        </svg>
        {t("network.rejects", { count: opponents.length })}
        <span className="hidden">: {list(opponents)}</span>
      </li>
      <li>
        <Band className="disagree" />
        {t("network.allies-disagree", { count: count("ALLIES_DISAGREE") })}
      </li>
      <li>
        <Band className="agree" />
        {t("network.opponents-agree", { count: count("OPPONENTS_AGREE") })}
      </li>
    </ul>
  );
}

function Band({ className }: { readonly className: string }): ReactNode {
  return (
    <svg viewBox="0 0 30 16" className={`stance-band ${className}`} aria-hidden="true">
      <path d="M1 8h28" />
    </svg>
  );
}

/** Computes the stances on the date shown, anew only on days on which something of them may change. */
function useStancesShown({ story, clock, argument }: StancesLegendProps): Stances {
  const dates = useMemo(() => {
    const { positionsByDay } = story.index;
    const days = positionsByDay.facts.flatMap((one) => [
      one.validFrom,
      one.validTo,
      one.validFromEarliest,
      one.validToLatest,
    ]);
    return [...new Set([...days.filter((day) => day !== null), ...story.changeDates])].sort((a, b) => a - b);
  }, [story]);
  const since = useClock(clock, ({ day }) => dates.findLast((date) => date <= day) ?? story.first);
  return useMemo(() => {
    const date = Math.max(since, story.first) as CalendarDate;
    return stancesIn(story.index, networkAsOf(story.index, date, "POSSIBLE"), argument);
  }, [story, since, argument]);
}
