import type { Chronicle, Faction, Lane, Stretch } from "@entente/core";
import { type CSSProperties, type ReactNode, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import type { Selection } from "../story/selection.ts";
import { titleOfFactions } from "../story-text/factions-seen.ts";
import { InLanguage } from "../story-text/InLanguage.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { laneElementId, useLaneKeys } from "./use-lane-keys.ts";
import { useLanesInSight } from "./use-lanes-in-sight.ts";
import type { LanesSize } from "./use-lanes-size.ts";
import { useNamesInLanes } from "./use-names-in-lanes.ts";

interface LanesProps {
  readonly chronicle: Chronicle;
  readonly clock: PlayClock;
  readonly size: LanesSize;
  readonly selected: Selection | null;
  readonly onOpen: (selection: Selection) => void;
}

const percent = (share: number): string => `${(100 * share).toFixed(3)}%`;

/** One bar for each faction, solid while it is certain, hatched while it is only possible. Folded, they are thin. */
export function Lanes(props: LanesProps): ReactNode {
  const { chronicle, clock, size } = props;
  const { lanes, period, rows } = chronicle;
  const on = useClock(clock, ({ day }) => {
    const share = (Math.floor(day) - period.from) / (period.to - period.from);
    const holds = ({ from, to }: Stretch): boolean => share >= from && share < to;
    return lanes
      .filter(({ possible, gaps }) => holds(possible) && !gaps.some(holds))
      .map(({ id }) => id)
      .join(" ");
  }).split(" ");
  if (rows === 0) return null;
  return (
    <div
      className={size.isFolded ? "lanes-scroller folded" : "lanes-scroller"}
      style={{ "--rows": rows, "--lanes-share": size.share } as CSSProperties}
    >
      {size.isFolded ? <FoldedLanes lanes={lanes} on={on} /> : <NamedLanes {...props} on={on} />}
    </div>
  );
}

/** The lanes as thin bars without names, for the eye alone: it can be dragged over like the axis. */
function FoldedLanes({
  lanes,
  on,
}: {
  readonly lanes: readonly Lane[];
  readonly on: readonly string[];
}): ReactNode {
  return (
    <div className="lanes" aria-hidden="true">
      {lanes.map((lane) => (
        <span
          key={lane.id}
          className={`lane colour-${lane.colour}${on.includes(lane.id) ? " on" : ""}`}
          style={placeOf(lane)}
        >
          <Bars lane={lane} />
        </span>
      ))}
    </div>
  );
}

function Bars({ lane: { certain, possible, gaps } }: { readonly lane: Lane }): ReactNode {
  return (
    <>
      <span className="lane-possible" />
      {certain === null ? null : <span className="lane-certain" style={within(certain, possible)} />}
      {gaps.map((gap) => (
        <span key={gap.from} className="lane-gap" style={within(gap, possible)} />
      ))}
    </>
  );
}

/** One list for the keys: bars as thin as these are too close to each other to be stops of the Tab key. */
function NamedLanes({
  chronicle,
  selected,
  onOpen,
  on,
}: LanesProps & { readonly on: readonly string[] }): ReactNode {
  const host = useRef<HTMLDivElement>(null);
  const names = useNamesInLanes(host, chronicle.lanes);
  const { whole, reducedMotion } = useWorkspace();
  const { factions } = whole.index;
  useLanesInSight(host, on.join(" "), reducedMotion);
  const words = useWords();
  const title = titleOfFactions(words.t("timeline.lanes"), whole.index, words);
  const open = (id: string): void => onOpen({ kind: "faction", id });
  const { active, onKeyDown } = useLaneKeys(chronicle.lanes, open);
  return (
    <div
      className="lanes"
      ref={host}
      role="listbox"
      tabIndex={0}
      aria-label={title}
      title={whole.index.dataset.areFactionsComputed === true ? title : undefined}
      aria-activedescendant={active === null ? undefined : laneElementId(active)}
      onKeyDown={onKeyDown}
    >
      {chronicle.lanes.map((lane) => (
        <NamedLane
          key={lane.id}
          lane={lane}
          names={factions.get(lane.id)?.names}
          place={names.get(lane.id)}
          isOn={on.includes(lane.id)}
          isChosen={selected?.kind === "faction" && selected.id === lane.id}
          isActive={lane.id === active}
          onOpen={open}
        />
      ))}
    </div>
  );
}

interface NamedLaneProps {
  readonly lane: Lane;
  /** In other languages. */
  readonly names: Faction["names"] | undefined;
  readonly place: Stretch | undefined;
  readonly isOn: boolean;
  readonly isChosen: boolean;
  /** True where the arrow keys have come to it. */
  readonly isActive: boolean;
  readonly onOpen: (faction: string) => void;
}

function NamedLane({ lane, names, place, isOn, isChosen, isActive, onOpen }: NamedLaneProps): ReactNode {
  const classes = ["lane", `colour-${lane.colour}`, isOn && "on", isChosen && "chosen", isActive && "active"];
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list has the keys
    <div
      id={laneElementId(lane.id)}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      className={classes.filter(Boolean).join(" ")}
      style={placeOf(lane)}
      onPointerDown={keepFocus}
      onClick={() => onOpen(lane.id)}
    >
      <Bars lane={lane} />
      <span className="lane-name" style={styleOfName(place)}>
        <InLanguage of={names}>{lane.name}</InLanguage>
      </span>
    </div>
  );
}

/** Keeps the focus, and so the keys, on the picture when something is clicked. */
export function keepFocus(event: { preventDefault: () => void }): void {
  event.preventDefault();
}

function placeOf({ possible, row }: Lane): CSSProperties {
  return {
    left: percent(possible.from),
    width: percent(possible.to - possible.from),
    top: `calc(var(--lane-step) * ${row})`,
  };
}

function within(certain: Stretch, possible: Stretch): CSSProperties {
  const length = possible.to - possible.from;
  return {
    left: percent((certain.from - possible.from) / length),
    width: percent((certain.to - certain.from) / length),
  };
}

/** Returns the style of a name; it stands at its lane's start until it has been measured. */
function styleOfName(place: Stretch | undefined): CSSProperties {
  return place === undefined
    ? {}
    : { left: percent(place.from), maxWidth: `calc(${percent(place.to - place.from)} + 1px)` };
}
