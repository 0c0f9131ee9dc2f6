import type { Size, Storyline } from "@entente/core";
import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useFrameSize } from "../ui/use-frame-size.ts";
import type { ViewProps } from "../workspace/workspace.ts";
import { useSteppedZoom } from "../zoom/use-stepped-zoom.ts";
import { ZoomControls } from "../zoom/ZoomControls.tsx";
import { Axis } from "./Axis.tsx";
import { emphasisOf, spotlightOn } from "./emphasis.ts";
import { type Drawing, draw } from "./geometry.ts";
import { LineNames } from "./LineNames.tsx";
import { LineTip, type Pointed } from "./LineTip.tsx";
import { StorylinePicture } from "./StorylinePicture.tsx";
import { storylineFor } from "./storyline-of.ts";
import { useTimeCursor, useTimeDrag } from "./use-time-cursor.ts";
import "./storyline.css";

/** Pixels around the lines; the axis stands in those below. */
const MARGINS = { left: 26, right: 26, top: 20 };
/** Of the axis, in lines of its text. */
const AXIS_LINES = 2.6;
/** At 1 the whole story fits. */
const ZOOM_STEPS: readonly number[] = [1, 1.5, 2, 3, 4, 6, 8];
/** Below this the lines could not be told apart; the drawing then scrolls. */
const LOWEST_SCALE = 0.48;
/** Above this it would only be emptier. */
const GREATEST_SCALE = 2.6;

/** Actors as lines that run together while they stand in one coalition. */
export default function StorylineView(props: ViewProps): ReactNode {
  const { story, clock, selection, onSelect, reducedMotion, focus, smallestText } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const frame = useFrameSize(scroller);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const zooming = useSteppedZoom(scroller, ZOOM_STEPS);
  const { zoom } = zooming;
  const { storyline, leading } = useMemo(() => storylineFor(story), [story]);
  const { colours } = story;
  const drawing = useMemo(
    () =>
      frame === null
        ? null
        : draw(storyline, colours, sizeFor(storyline, frame, zoom, axisText(smallestText ?? 0))),
    [storyline, colours, frame, zoom, smallestText],
  );
  const cursor = useRef<HTMLDivElement>(null);
  useTimeCursor({ clock, drawing, cursor, scroller });
  useZoomKeepsDate(drawing, cursor, scroller);
  const drag = useTimeDrag(clock, drawing, scroller);
  const hovered = pointed?.actor ?? null;
  const spoken = useMemo(
    () =>
      focus === undefined || focus.length === 0
        ? emphasisOf(selection, story.index, false)
        : spotlightOn(focus, story.index),
    [focus, selection, story],
  );
  const emphasis = useMemo(
    () => (hovered === null ? spoken : emphasisOf({ kind: "actor", id: hovered }, story.index, true)),
    [hovered, spoken, story],
  );
  return (
    <div
      className="storyline"
      data-testid="storyline"
      style={
        smallestText === undefined ? undefined : ({ "--smallest": `${smallestText}px` } as CSSProperties)
      }
    >
      {/* A class has no use for controls. */}
      {smallestText === undefined || smallestText === 0 ? <ZoomControls {...zooming} /> : null}
      <section
        className="storyline-scroller"
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
        tabIndex={0}
        aria-label={t("storyline.lines")}
        data-zoomable=""
      >
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
              first={spoken.chosen.size > 0 ? spoken.chosen : spoken.lines}
              selection={selection}
              reducedMotion={reducedMotion}
              scroller={scroller}
              onSelect={onSelect}
              onPoint={setPointed}
            />
            <Axis
              story={story}
              drawing={drawing}
              textSize={axisText(smallestText ?? 0)}
              selection={selection}
              clock={clock}
              onSelect={onSelect}
            />
          </div>
        )}
      </section>
      {leading === null ? null : (
        <p className="storyline-leading">
          {t("storyline.leading", { count: leading.count, all: leading.all })}
        </p>
      )}
      {pointed === null || drawing === null ? null : (
        <LineTip story={story} pointed={pointed} scroller={scroller} />
      )}
    </div>
  );
}

/** The size of the axis' text, as in the style sheet. */
function axisText(smallest: number): number {
  const unit = Math.min(window.innerWidth / 1280, window.innerHeight / 720, 3);
  return Math.max(11.5, 12 * unit, smallest);
}

function sizeFor(storyline: Storyline, frame: Size, zoom: number, text: number) {
  const bottom = AXIS_LINES * text;
  const top = Math.max(MARGINS.top, 1.5 * text);
  const fitting = (frame.height - top - bottom) / storyline.height;
  const scale = Math.min(GREATEST_SCALE, Math.max(LOWEST_SCALE, fitting)) * Math.min(zoom, 2.5) ** 0.8;
  return {
    ...MARGINS,
    top,
    bottom,
    width: frame.width * zoom,
    height: Math.max(frame.height, top + bottom + storyline.height * scale),
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
