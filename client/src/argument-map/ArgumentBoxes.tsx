import type { ArgumentMoment, ArgumentStanding, FactionColour, Holder, Stance } from "@entente/core";
import { type KeyboardEvent, type ReactNode, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import type { Detail, MapLayout } from "./layout.ts";
import { neighbour } from "./neighbour.ts";
import { StandingMark } from "./StandingMark.tsx";

interface ArgumentBoxesProps {
  readonly story: Story;
  readonly layout: MapLayout;
  readonly moment: ArgumentMoment;
  readonly colours: ReadonlyMap<string, FactionColour>;
  readonly selection: Selection | null;
  /** Ids that do not step back; null where none does. */
  readonly spokenOf: ReadonlySet<string> | null;
  readonly onSelect: Select;
  readonly onPoint: (argument: string | null) => void;
}

const DIRECTIONS: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The arguments, in places that never change; arrow keys go from one to the next. */
export function ArgumentBoxes(props: ArgumentBoxesProps): ReactNode {
  const { layout, moment, selection, spokenOf, onSelect, onPoint } = props;
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const shown = moment.standings.filter(
    ({ argument, presence }) => presence !== "COMING" && layout.places.has(argument.id),
  );
  const ids = new Set(shown.map(({ argument }) => argument.id));
  const [last, setLast] = useState<string | null>(null);
  const chosen = selection?.kind === "argument" && ids.has(selection.id) ? selection.id : null;
  const stop = last !== null && ids.has(last) ? last : (chosen ?? shown[0]?.argument.id ?? null);
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const id = (event.target as HTMLElement).dataset.argument;
    if (id === undefined) return;
    if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      onSelect({ kind: "argument", id });
      return;
    }
    const direction = DIRECTIONS[event.key];
    if (direction === undefined) return;
    event.preventDefault();
    const next = neighbour(layout.places, id, direction, ids);
    const box = host.current?.querySelector<HTMLElement>(`[data-argument="${CSS.escape(next ?? "")}"]`);
    box?.focus();
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  return (
    <div
      className="argument-boxes"
      ref={host}
      role="listbox"
      tabIndex={-1}
      aria-label={t("argument-map.name")}
      onKeyDown={press}
      onPointerLeave={() => onPoint(null)}
      onBlur={() => onPoint(null)}
    >
      {shown.map((standing) => {
        const { id } = standing.argument;
        const at = layout.places.get(id);
        if (at === undefined) return null;
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys
          <div
            key={id}
            role="option"
            tabIndex={id === stop ? 0 : -1}
            aria-selected={id === chosen}
            className={classesOf(standing, id === chosen, spokenOf !== null && !spokenOf.has(id))}
            data-argument={id}
            data-standing={standing.standing ?? ""}
            data-presence={standing.presence}
            data-detail={at.detail}
            title={at.detail === "full" ? undefined : standing.argument.title}
            style={{
              left: at.x - at.width / 2,
              top: at.y - at.height / 2,
              width: at.width,
              height: at.height,
            }}
            onClick={() => onSelect({ kind: "argument", id })}
            onFocus={() => {
              setLast(id);
              onPoint(id);
            }}
            onPointerEnter={() => onPoint(id)}
          >
            <Box {...props} standing={standing} detail={at.detail} />
          </div>
        );
      })}
    </div>
  );
}

function classesOf({ presence, standing }: ArgumentStanding, chosen: boolean, dim: boolean): string {
  const classes = ["argument-box", presence.toLowerCase(), (standing ?? "none").toLowerCase()];
  return [...classes, ...(chosen ? ["chosen"] : []), ...(dim ? ["dim"] : [])].join(" ");
}

function Box({
  standing,
  story,
  colours,
  moment,
  detail,
}: ArgumentBoxesProps & { readonly standing: ArgumentStanding; readonly detail: Detail }): ReactNode {
  const { t, number } = useWords();
  const { argument, holders, state } = standing;
  const side = (stance: Stance): Holder[] => holders.filter((one) => one.stance === stance);
  if (detail !== "full") {
    return (
      <>
        <span className={detail === "mark" ? "hidden" : "argument-title"}>{argument.title}</span>
        <StandingMark standing={standing} semantics={moment.semantics} isShort />
      </>
    );
  }
  return (
    <>
      <span className="argument-title" title={argument.text}>
        {argument.title}
      </span>
      <span className="argument-row">
        <Holders stance="SUPPORTS" holders={side("SUPPORTS")} story={story} colours={colours} />
        <Holders stance="REJECTS" holders={side("REJECTS")} story={story} colours={colours} />
        <StandingMark standing={standing} semantics={moment.semantics} />
      </span>
      {state === null ? null : (
        <span
          className="argument-strength"
          title={t("argument-map.strength", { value: number(state.strength, { maximumFractionDigits: 2 }) })}
        >
          <span style={{ width: `${100 * state.strength}%` }} />
        </span>
      )}
    </>
  );
}

interface HoldersProps {
  readonly stance: Stance;
  readonly holders: readonly Holder[];
  readonly story: Story;
  readonly colours: ReadonlyMap<string, FactionColour>;
}

const MOST_DOTS = 7;

/** One dot a holder, in the colour of their faction that day: round for it, square against; hollow where only possibly. */
function Holders({ stance, holders, story, colours }: HoldersProps): ReactNode {
  const { t, list } = useWords();
  if (holders.length === 0) return null;
  const names = holders.map(({ actor, certainty }) => {
    const name = story.index.actors.get(actor)?.shortName ?? actor;
    return certainty === "CERTAIN" ? name : t("argument-map.possibly", { name });
  });
  const words = t("argument-map.held-by", { stance, names: list(names) });
  return (
    <span className={`holders ${stance.toLowerCase()}`} title={words}>
      <span className="hidden">{words}. </span>
      {holders.slice(0, MOST_DOTS).map(({ actor, certainty, faction }) => (
        <span
          key={actor}
          className={`holder colour-${faction === null ? "grey" : (colours.get(faction) ?? "grey")} ${certainty.toLowerCase()}`}
        />
      ))}
      {holders.length <= MOST_DOTS ? null : (
        <span className="holders-more" aria-hidden="true">
          +{holders.length - MOST_DOTS}
        </span>
      )}
    </span>
  );
}
