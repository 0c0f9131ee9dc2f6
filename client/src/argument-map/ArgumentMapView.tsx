import {
  type ArgumentMoment,
  argumentChangeDates,
  argumentMomentAt,
  type CalendarDate,
  type Semantics,
  type Size,
} from "@entente/core";
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { PlayClock } from "../playback/play-clock.ts";
import { useClock } from "../playback/use-clock.ts";
import type { Story } from "../story/story.ts";
import { PageTurner } from "../ui/PageTurner.tsx";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { useSteppedZoom } from "../zoom/use-stepped-zoom.ts";
import { ZoomControls } from "../zoom/ZoomControls.tsx";
import { ArgumentBoxes } from "./ArgumentBoxes.tsx";
import type { Fitted } from "./fit.ts";
import { MapLegend } from "./MapLegend.tsx";
import { MapLinks } from "./MapLinks.tsx";
import { MapReason } from "./MapReason.tsx";
import { SemanticsChoice } from "./SemanticsChoice.tsx";
import { PADDING } from "./use-fitted-map.ts";
import { useShownMap } from "./use-shown-map.ts";
import "./argument-map.css";

/** Steps of the zoom. At 1 the whole map is in sight; greater ones have room for more text. */
const ZOOM_STEPS: readonly number[] = [1, 1.3, 1.6, 2, 2.5, 3.2, 4];

/** The arguments for and against each other as of the date shown, with their holders and whether they stand. */
export default function ArgumentMapView(props: ViewProps): ReactNode {
  const { story, clock, selection, onSelect, smallestText } = props;
  const { t } = useWords();
  const { shown, change } = useWorkspace();
  const scroller = useRef<HTMLElement>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const zooming = useSteppedZoom(scroller, ZOOM_STEPS);
  const moment = useArgumentMoment(story, clock, shown.semantics);
  const map = useShownMap(props, { scroller, moment, zoom: zooming.zoom });
  const { frame, fitted, chosen } = map;
  useChosenInSight(scroller, chosen, fitted?.scale ?? 1);
  const isForClass = (smallestText ?? 0) > 0;
  const { before = 0, shown: onPage = 0, all = 0 } = fitted ?? {};
  const turner = <PageTurner before={before} shown={onPage} all={all} onTurn={map.turnPage} />;
  return (
    <div
      className={isForClass ? "argument-map for-class" : "argument-map"}
      data-testid="argument-map"
      data-as-of={moment.asOf}
      data-semantics={shown.semantics}
    >
      <div className="argument-map-middle">
        <section
          className="argument-map-scroller"
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
          tabIndex={0}
          aria-label={t("argument-map.map")}
          data-zoomable=""
        >
          {fitted === null || frame === null ? null : (
            <MapSheet frame={frame} fitted={fitted}>
              <MapLinks layout={fitted.layout} moment={moment} pointed={pointed ?? chosen} />
              <ArgumentBoxes
                story={story}
                layout={fitted.layout}
                moment={moment}
                colours={story.colours}
                selection={selection}
                inFocus={map.emphasised}
                onSelect={onSelect}
                onPoint={setPointed}
              />
            </MapSheet>
          )}
        </section>
      </div>
      <footer className="argument-map-foot">
        <MapReason story={story} moment={moment} argument={pointed ?? chosen} isShort={isForClass} />
        {isForClass ? (
          turner
        ) : (
          <div className="argument-map-aside">
            <MapLegend />
            <div className="argument-map-bar">
              {turner}
              {smallestText === undefined ? (
                <SemanticsChoice chosen={shown.semantics} onChoose={(semantics) => change({ semantics })} />
              ) : null}
              <ZoomControls {...zooming} />
            </div>
          </div>
        )}
      </footer>
    </div>
  );
}

interface MapSheetProps {
  readonly frame: Size;
  readonly fitted: Fitted;
  /** Drawn in the map's own units. */
  readonly children: ReactNode;
}

/** The ground of the map, scaled and centred in its frame. */
function MapSheet({ frame, fitted: { layout, scale }, children }: MapSheetProps): ReactNode {
  return (
    <div
      className="argument-map-sheet"
      style={{
        width: Math.max(frame.width, layout.width * scale + 2 * PADDING),
        height: layout.height * scale + 2 * PADDING,
      }}
    >
      <div
        className="argument-map-ground"
        style={{
          width: layout.width,
          height: layout.height,
          left: Math.max(PADDING, (frame.width - layout.width * scale) / 2),
          transform: `scale(${scale})`,
        }}
      >
        {children}
      </div>
    </div>
  );
}

/** Computes the state of the arguments, anew only on dates on which something of them changes. */
function useArgumentMoment(story: Story, clock: PlayClock, semantics: Semantics): ArgumentMoment {
  const dates = useMemo(() => argumentChangeDates(story.index), [story]);
  const since = useClock(clock, ({ day }) => dates.findLast((date) => date <= day) ?? story.first);
  return useMemo(
    () => argumentMomentAt(story.index, Math.max(since, story.first) as CalendarDate, semantics),
    [story, since, semantics],
  );
}

/** Scrolls to an argument that was selected elsewhere. */
function useChosenInSight(
  scroller: RefObject<HTMLElement | null>,
  chosen: string | null,
  scale: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale may move it out of sight
  useEffect(() => {
    if (chosen === null) return;
    const box = scroller.current?.querySelector(`[data-argument="${CSS.escape(chosen)}"]`);
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen, scale, scroller]);
}
