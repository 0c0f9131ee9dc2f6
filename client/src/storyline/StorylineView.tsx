import type { LeadingActors } from "@entente/core";
import { type CSSProperties, type ReactNode, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useFrameSize } from "../ui/use-frame-size.ts";
import type { ViewProps } from "../workspace/workspace.ts";
import { useSteppedZoom } from "../zoom/use-stepped-zoom.ts";
import { ZoomControls } from "../zoom/ZoomControls.tsx";
import { Axis } from "./Axis.tsx";
import { LineNames } from "./LineNames.tsx";
import { LineTip, type Pointed } from "./LineTip.tsx";
import { StorylinePicture } from "./StorylinePicture.tsx";
import { axisTextSize, useDrawing } from "./use-drawing.ts";
import { useLineEmphasis } from "./use-line-emphasis.ts";
import { useDateInSight, useTimeCursor, useTimeDrag } from "./use-time-cursor.ts";
import { useTrackMargins } from "./use-track-margins.ts";
import "./storyline.css";

/** Steps of the zoom. At 1 the whole story fits. */
const ZOOM_STEPS: readonly number[] = [1, 1.5, 2, 3, 4, 6, 8];

/** Actors as lines that run together while they stand in one coalition. */
export default function StorylineView(props: ViewProps): ReactNode {
  const { story, clock, selection, onSelect, reducedMotion, smallestText } = props;
  const { t } = useWords();
  const scroller = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const frame = useFrameSize(scroller);
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const zooming = useSteppedZoom(scroller, ZOOM_STEPS);
  const textSize = axisTextSize(smallestText ?? 0);
  const margins = useTrackMargins(scroller, frame);
  // Zoomed, and before a class, the drawing has days of its own and needs an axis of its own.
  const track = zooming.zoom === 1 && smallestText === undefined ? margins : null;
  const { drawing, leading, isLaidOut } = useDrawing(story, { frame, zoom: zooming.zoom, textSize, track });
  useTimeCursor({ clock, drawing, cursor, scroller });
  useDateInSight(clock, drawing, scroller);
  const drag = useTimeDrag(clock, drawing, scroller);
  const { emphasis, focused } = useLineEmphasis(props, pointed?.actor ?? null);
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
        aria-busy={isLaidOut ? undefined : true}
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
              {...{ story, drawing, emphasis, selection, onSelect }}
              onPoint={setPointed}
              describedBy={props.describedBy}
            />
            <div className="time-cursor" ref={cursor} />
            <LineNames
              {...{ story, clock, drawing, emphasis, selection, reducedMotion, scroller, onSelect }}
              first={focused.chosen.size > 0 ? focused.chosen : focused.lines}
              onPoint={setPointed}
            />
            {track === null ? <Axis {...{ story, clock, drawing, textSize, selection, onSelect }} /> : null}
          </div>
        )}
      </section>
      {isLaidOut ? null : (
        <p className="storyline-waiting" role="status">
          {t("storyline.laying-out")}
        </p>
      )}
      <StorylineNotes story={story} leading={leading} />
      {pointed === null || drawing === null ? null : (
        <LineTip story={story} pointed={pointed} scroller={scroller} />
      )}
    </div>
  );
}

/** What the lines leave out, and that nobody named their camps. */
function StorylineNotes({
  story,
  leading,
}: Pick<ViewProps, "story"> & { readonly leading: Pick<LeadingActors, "all" | "count"> | null }): ReactNode {
  const { t } = useWords();
  const isComputed = story.whole.dataset.areFactionsComputed === true;
  const notes = [
    isComputed ? t("storyline.computed") : null,
    leading === null ? null : t("storyline.leading", { count: leading.count, all: leading.all }),
  ].filter((note) => note !== null);
  if (notes.length === 0) return null;
  return (
    <p className="storyline-leading" title={isComputed ? t("network.computed-camps-in-words") : undefined}>
      {notes.join(" ")}
    </p>
  );
}
