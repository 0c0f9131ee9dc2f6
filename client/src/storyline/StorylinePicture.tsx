import { BLOC_COLOURS, type FactionColour, storylineMomentAt } from "@entente/core";
import { memo, type PointerEvent, type ReactNode, useId } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Select, Selection } from "../story/selection.ts";
import type { Story } from "../story/story.ts";
import { isDimmed, type LineEmphasis } from "./emphasis.ts";
import type { Drawing, DrawnLine, DrawnRibbon } from "./geometry.ts";
import type { Pointed } from "./LineTip.tsx";

interface StorylinePictureProps {
  readonly story: Story;
  readonly drawing: Drawing;
  readonly emphasis: LineEmphasis;
  readonly selection: Selection | null;
  readonly onSelect: Select;
  readonly onPoint: (pointed: Pointed | null) => void;
  readonly describedBy: string;
}

const COLOURS: readonly FactionColour[] = [...BLOC_COLOURS, "grey"];

/** The lines, the ribbons under coalitions, and the days of captioned events. */
export const StorylinePicture = memo(function StorylinePicture(props: StorylinePictureProps): ReactNode {
  const { story, drawing, emphasis, selection, onSelect, onPoint, describedBy } = props;
  const { t } = useWords();
  const hatch = useId();
  const { width, height } = drawing;
  const pointAt = (actor: string) => (event: PointerEvent<Element>) =>
    onPoint({ actor, day: dayAt(event, drawing), x: event.clientX, y: event.clientY });
  return (
    <svg
      className="storyline-picture"
      width={width}
      height={height}
      role="img"
      aria-label={t("storyline.name")}
      aria-describedby={describedBy}
    >
      <Hatches hatch={hatch} />
      {drawing.ribbons.map((ribbon) => (
        <Ribbon
          key={ribbon.key}
          ribbon={ribbon}
          hatch={hatch}
          chosen={isChosen(ribbon, emphasis)}
          isDim={emphasis.dims && !isChosen(ribbon, emphasis)}
          onSelect={onSelect}
        />
      ))}
      <EventDays story={story} drawing={drawing} selection={selection} />
      {drawing.lines.toReversed().map((line) => (
        <Line
          key={line.actor}
          line={line}
          chosen={emphasis.chosen.has(line.actor)}
          isDim={isDimmed(emphasis, line.actor)}
          onSelect={() => onSelect({ kind: "actor", id: line.actor })}
          onPoint={pointAt(line.actor)}
          onLeave={() => onPoint(null)}
        />
      ))}
      <Participants story={story} drawing={drawing} selection={selection} />
    </svg>
  );
});

/** One hatch for each colour; a pattern's id is `hatch` with the colour. */
function Hatches({ hatch }: { readonly hatch: string }): ReactNode {
  return (
    <defs>
      {COLOURS.map((colour) => (
        <pattern
          key={colour}
          id={`${hatch}${colour}`}
          className={`colour-${colour}`}
          width="7"
          height="7"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(45)"
        >
          <path d="M0 0V7" className="hatch" />
        </pattern>
      ))}
    </defs>
  );
}

function isChosen({ faction }: DrawnRibbon, { ribbons }: LineEmphasis): boolean {
  return faction !== null && ribbons.has(faction);
}

function dayAt(event: PointerEvent<Element>, { x }: Drawing): number {
  const ground = event.currentTarget.closest("svg")?.getBoundingClientRect();
  return Math.floor(x.invert(event.clientX - (ground?.left ?? 0)));
}

interface RibbonProps {
  readonly ribbon: DrawnRibbon;
  readonly hatch: string;
  readonly chosen: boolean;
  readonly isDim: boolean;
  readonly onSelect: Select;
}

function Ribbon({ ribbon, hatch, chosen, isDim, onSelect }: RibbonProps): ReactNode {
  const { faction, colour, parts } = ribbon;
  const classes = [
    "ribbon",
    colour === null ? "unnamed" : `colour-${colour}`,
    chosen ? "chosen" : "",
    isDim ? "dim" : "",
  ];
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: factions are chosen by key in the timeline's lanes
    <g
      className={classes.join(" ")}
      data-faction={faction ?? undefined}
      onClick={faction === null ? undefined : () => onSelect({ kind: "faction", id: faction })}
    >
      {parts.map(({ key, path, isCertain }) => (
        <path
          key={key}
          d={path}
          className={isCertain ? "certain" : "possible"}
          fill={isCertain || colour === null ? undefined : `url(#${hatch}${colour})`}
        />
      ))}
    </g>
  );
}

interface LineProps {
  readonly line: DrawnLine;
  readonly chosen: boolean;
  readonly isDim: boolean;
  readonly onSelect: () => void;
  readonly onPoint: (event: PointerEvent<Element>) => void;
  readonly onLeave: () => void;
}

function Line({ line, chosen, isDim, onSelect, onPoint, onLeave }: LineProps): ReactNode {
  const width = line.strokeWidth + (chosen ? 1.6 : 0);
  return (
    <g className={`line${chosen ? " chosen" : ""}${isDim ? " dim" : ""}`} data-actor={line.actor}>
      <path d={line.path} className="line-halo" strokeWidth={width + (chosen ? 5 : 2)} />
      {line.parts.map(({ key, path, colour, isCertain }) => (
        <path
          key={key}
          d={path}
          strokeWidth={width}
          className={`line-part ${colour === null ? "factionless" : `colour-${colour}`} ${isCertain ? "certain" : "possible"}`}
        />
      ))}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the same is a button beside the time cursor */}
      <path
        d={line.path}
        className="line-touch pressable"
        strokeWidth={Math.max(9, width + 4)}
        onClick={onSelect}
        onPointerMove={onPoint}
        onPointerLeave={onLeave}
      />
    </g>
  );
}

interface DrawingPartProps {
  readonly story: Story;
  readonly drawing: Drawing;
}

function EventDays({
  story,
  drawing,
  selection,
}: DrawingPartProps & { readonly selection: Selection | null }): ReactNode {
  return (
    <g className="event-days">
      {story.chronicle.ticks
        .filter(({ id, captioned }) => captioned || (selection?.kind === "event" && selection.id === id))
        .map(({ id, date }) => (
          <line
            key={id}
            className={selection?.kind === "event" && selection.id === id ? "event-day chosen" : "event-day"}
            x1={drawing.x(date)}
            x2={drawing.x(date)}
            y1={0}
            y2={drawing.height}
          />
        ))}
    </g>
  );
}

/** Marks the participants of the selected event on their lines. */
function Participants({
  story,
  drawing,
  selection,
}: DrawingPartProps & { readonly selection: Selection | null }): ReactNode {
  const { index } = story;
  const event = selection?.kind === "event" ? index.events.get(selection.id) : undefined;
  const date = event?.date.earliest ?? null;
  if (event === undefined || date === null) return null;
  const { heights } = storylineMomentAt(drawing.storyline, date);
  const there = new Set(
    index.dataset.participants.filter((one) => one.event === event.id).map(({ actor }) => actor),
  );
  return (
    <g className="participants">
      {[...there].map((actor) => {
        const height = heights.get(actor);
        return height === undefined ? null : (
          <circle key={actor} cx={drawing.x(date)} cy={drawing.y(height)} r={4.5} />
        );
      })}
    </g>
  );
}
