import { dateShown } from "@entente/core";
import { type KeyboardEvent, type ReactNode, type RefObject, useMemo, useRef } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { isDimmed, type LineEmphasis } from "./emphasis.ts";
import type { Drawing } from "./geometry.ts";
import type { Pointed } from "./LineTip.tsx";
import { GREAT, orderShown, usePlacedTexts } from "./use-placed-texts.ts";

interface LineNamesProps {
  readonly story: Story;
  readonly clock: PlayClock;
  readonly drawing: Drawing;
  readonly emphasis: LineEmphasis;
  /** Actors whose names stand first. */
  readonly first: ReadonlySet<string>;
  readonly selection: Selection | null;
  readonly reducedMotion: boolean;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly onSelect: Select;
  readonly onPoint: (pointed: Pointed | null) => void;
}

/** The names of all actors with a line on the date shown, beside the time cursor. Arrow keys go up and down through them. */
export function LineNames(props: LineNamesProps): ReactNode {
  const { story, clock, drawing, emphasis, first, reducedMotion, scroller, selection } = props;
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  usePlacedTexts(host, { clock, drawing, first, reducedMotion, scroller, content: story });
  const moveFocus = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || host.current === null) return;
    event.preventDefault();
    event.stopPropagation();
    const order = orderShown(drawing, clock);
    const at = order.indexOf((event.target as HTMLElement).dataset.actor ?? "");
    const next = order[(at + step + order.length) % order.length];
    host.current.querySelector<HTMLElement>(`[data-actor="${CSS.escape(next ?? "")}"]`)?.focus();
  };
  const titles = useMemo(() => titlesOf(story, drawing), [story, drawing]);
  return (
    <div className="storyline-texts" ref={host}>
      {titles.map(({ key, faction, name }) => (
        <span
          key={key}
          className={emphasis.dims && !emphasis.ribbons.has(faction) ? "ribbon-title dim" : "ribbon-title"}
          data-ribbon={key}
          aria-hidden="true"
        >
          {name}
        </span>
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons, not fields of a form */}
      <div className="line-names" role="group" aria-label={t("storyline.names")} onKeyDown={moveFocus}>
        {drawing.lines.map(({ actor, importance }, place) => (
          <LineName
            key={actor}
            {...props}
            actor={actor}
            importance={importance}
            isStop={selection?.kind === "actor" ? selection.id === actor : place === 0}
          />
        ))}
      </div>
    </div>
  );
}

interface LineNameProps extends LineNamesProps {
  readonly actor: string;
  readonly importance: number;
  /** Whether Tab comes to this name. */
  readonly isStop: boolean;
}

function LineName(props: LineNameProps): ReactNode {
  const { actor, importance, isStop, story, clock, emphasis, selection, onSelect, onPoint } = props;
  const isChosen = selection?.kind === "actor" && selection.id === actor;
  const classes = [
    "line-name",
    emphasis.chosen.has(actor) ? "chosen" : "",
    isDimmed(emphasis, actor) ? "dim" : "",
  ];
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      className={classes.filter((one) => one !== "").join(" ")}
      data-actor={actor}
      data-weight={importance > GREAT ? "great" : importance > 0.4 ? "middle" : "small"}
      aria-pressed={isChosen}
      onClick={() => onSelect(isChosen ? null : { kind: "actor", id: actor })}
      onPointerMove={(event) =>
        onPoint({ actor, day: dateShown(clock.state()), x: event.clientX, y: event.clientY })
      }
      onPointerLeave={() => onPoint(null)}
    >
      {story.index.actors.get(actor)?.shortName ?? actor}
    </button>
  );
}

function titlesOf({ index }: Story, { ribbons }: Drawing) {
  return ribbons.flatMap(({ key, faction }) => {
    const name = faction === null ? undefined : index.factions.get(faction)?.name;
    return faction === null || name === undefined ? [] : [{ key, faction, name }];
  });
}
