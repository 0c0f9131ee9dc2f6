import { coloursOf, type Storyline, storylineOf } from "@entente/core";
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useFrameSize } from "../network-view/use-frame-size.ts";
import type { Story } from "../story.ts";
import { ZoomControls } from "../views/ZoomControls.tsx";
import type { ViewProps } from "../workspace/workspace.ts";
import { Axis } from "./Axis.tsx";
import { emphasisOf } from "./emphasis.ts";
import { type Drawing, draw } from "./geometry.ts";
import { LineNames } from "./LineNames.tsx";
import { LineTip, type Pointed } from "./LineTip.tsx";
import { StorylinePicture } from "./StorylinePicture.tsx";
import { useTimeCursor, useTimeDrag } from "./use-time-cursor.ts";
import "./storyline.css";

const STYLE = { room: (importance: number): number => 6 + 9 * importance, gap: 11, padding: 5 };
/** Pixels around the lines; the axis stands in those below. */
const MARGINS = { left: 40, right: 40, top: 14, bottom: 32 };
/** At 1 the whole story fits. */
const ZOOM_STEPS: readonly number[] = [1, 1.5, 2, 3, 4, 6, 8];
/** Below this the lines could not be told apart; the drawing then scrolls. */
const LOWEST_SCALE = 0.48;
/** Above this it would only be emptier. */
const GREATEST_SCALE = 2.6;

/** Actors as lines that run together while they stand in one coalition. */
export default function StorylineView(props: ViewProps): ReactNode {
  const { story, clock, selection, onSelect, reducedMotion } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useFrameSize(scroller);
  const [zoom, setZoom] = useState(1);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const storyline = useMemo(() => storylineFor(story), [story]);
  const colours = useMemo(() => coloursOf(story.index), [story]);
  const drawing = useMemo(
    () => (frame === null ? null : draw(storyline, colours, sizeFor(storyline, frame, zoom))),
    [storyline, colours, frame, zoom],
  );
  const cursor = useRef<HTMLDivElement>(null);
  useTimeCursor({ clock, drawing, cursor, scroller });
  useZoomKeepsDate(drawing, cursor, scroller);
  const drag = useTimeDrag(clock, drawing, scroller);
  const hovered = pointed?.actor ?? null;
  const emphasis = useMemo(
    () =>
      hovered === null
        ? emphasisOf(selection, story.index, false)
        : emphasisOf({ kind: "actor", id: hovered }, story.index, true),
    [hovered, selection, story],
  );
  return (
    <div className="storyline" data-testid="storyline">
      <ZoomControls steps={ZOOM_STEPS} zoom={zoom} onZoom={setZoom} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key */}
      <section className="storyline-scroller" ref={scroller} tabIndex={0} aria-label={t("storyline.lines")}>
        {drawing === null ? null : (
          <div
            className="storyline-ground"
            style={{ width: drawing.width, height: drawing.height }}
            onPointerLeave={() => setPointed(null)}
            {...drag}
          >
            <StorylinePicture
              story={story}
              drawing={drawing}
              emphasis={emphasis}
              selection={selection}
              onSelect={onSelect}
              onPoint={setPointed}
              describedBy={props.describedBy}
            />
            <div className="time-cursor" ref={cursor} />
            <LineNames
              story={story}
              clock={clock}
              drawing={drawing}
              emphasis={emphasis}
              selection={selection}
              reducedMotion={reducedMotion}
              onSelect={onSelect}
              onPoint={setPointed}
            />
            <Axis story={story} drawing={drawing} selection={selection} clock={clock} onSelect={onSelect} />
          </div>
        )}
      </section>
      {pointed === null || drawing === null ? null : (
        <LineTip story={story} pointed={pointed} scroller={scroller} />
      )}
    </div>
  );
}

const storylines = new WeakMap<object, Storyline>();

/** Laid out once a story, whatever the size of the window; names have no part in it. */
function storylineFor({ index }: Story): Storyline {
  const known = storylines.get(index);
  const storyline = known ?? storylineOf(index, STYLE);
  storylines.set(index, storyline);
  return storyline;
}

function sizeFor(storyline: Storyline, frame: { width: number; height: number }, zoom: number) {
  const fitting = (frame.height - MARGINS.top - MARGINS.bottom) / storyline.height;
  const scale = Math.min(GREATEST_SCALE, Math.max(LOWEST_SCALE, fitting)) * Math.min(zoom, 2.5) ** 0.8;
  return {
    ...MARGINS,
    width: frame.width * zoom,
    height: Math.max(frame.height, MARGINS.top + MARGINS.bottom + storyline.height * scale),
  };
}

/** What stood under the time cursor still does after zooming. */
function useZoomKeepsDate(
  drawing: Drawing | null,
  cursor: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
): void {
  const width = drawing?.width;
  const before = useRef(width);
  useEffect(() => {
    const host = scroller.current;
    if (host !== null && width !== undefined && before.current !== undefined && before.current !== width) {
      host.scrollLeft = (cursor.current?.offsetLeft ?? 0) - host.clientWidth / 2;
    }
    before.current = width;
  }, [width, cursor, scroller]);
}
