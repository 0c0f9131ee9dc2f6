import {
  type ArgumentMoment,
  argumentChangeDates,
  argumentMomentAt,
  type CalendarDate,
  coloursOf,
  type Frame,
  isPreferred,
  type Semantics,
} from "@entente/core";
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useFrameSize } from "../network-view/use-frame-size.ts";
import type { Story } from "../story.ts";
import type { PlayClock } from "../timeline/play-clock.ts";
import { useClock } from "../timeline/use-clock.ts";
import { ZoomControls } from "../views/ZoomControls.tsx";
import { useWorkspace, type ViewProps } from "../workspace/workspace.ts";
import { ArgumentBoxes } from "./ArgumentBoxes.tsx";
import { layOutMap, type MapLayout } from "./layout.ts";
import { MapLegend } from "./MapLegend.tsx";
import { MapLinks } from "./MapLinks.tsx";
import { MapReason } from "./MapReason.tsx";
import { SEMANTICS } from "./semantics-parameter.ts";
import "./argument-map.css";

/** Smaller than this the titles could not be read; unless asked for it, the map then scrolls. */
const SMALLEST_SCALE = 0.84;
const GREATEST_SCALE = 1.9;
const ZOOM_STEPS: readonly number[] = [0.4, 0.6, 0.8, 1, 1.25, 1.6, 2];
const PADDING = 14;

/** What was said for and against what, who said it, and what of it stands, as of the date shown. */
export default function ArgumentMapView(props: ViewProps): ReactNode {
  const { t } = useWords();
  if (props.story.index.dataset.arguments.length > 0) return <ArgumentMap {...props} />;
  return (
    <div className="argument-map empty" data-testid="argument-map">
      <p className="argument-map-empty">{t("argument-map.empty")}</p>
      <p>{t("argument-map.empty-how")}</p>
    </div>
  );
}

function ArgumentMap({ story, clock, selection, onSelect }: ViewProps): ReactNode {
  const { t } = useWords();
  const { shown, change } = useWorkspace();
  const scroller = useRef<HTMLElement>(null);
  const frame = useFrameSize(scroller);
  const [pointed, setPointed] = useState<string | null>(null);
  const [zoom, setZoom] = useState(1);
  const { dataset } = story.index;
  const moment = useArgumentMoment(story, clock, shown.semantics);
  const layout = useMemo(
    () =>
      frame === null ? null : layOutMap(dataset.arguments, dataset.argumentLinks.filter(isPreferred), frame),
    [dataset, frame],
  );
  const colours = useMemo(() => coloursOf(story.index), [story]);
  const chosen = selection?.kind === "argument" ? selection.id : null;
  const scale = layout === null || frame === null ? 1 : zoom * scaleFor(layout, frame);
  useChosenInSight(scroller, chosen, scale);
  return (
    <div
      className="argument-map"
      data-testid="argument-map"
      data-as-of={moment.asOf}
      data-semantics={shown.semantics}
    >
      <SemanticsChoice chosen={shown.semantics} onChoose={(semantics) => change({ semantics })} />
      <div className="argument-map-middle">
        <section
          className="argument-map-scroller"
          ref={scroller}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by key
          tabIndex={0}
          aria-label={t("argument-map.map")}
        >
          {layout === null || frame === null ? null : (
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
                <MapLinks layout={layout} moment={moment} pointed={pointed ?? chosen} />
                <ArgumentBoxes
                  story={story}
                  layout={layout}
                  moment={moment}
                  colours={colours}
                  selection={selection}
                  onSelect={onSelect}
                  onPoint={setPointed}
                />
              </div>
            </div>
          )}
        </section>
        <ZoomControls steps={ZOOM_STEPS} zoom={zoom} onZoom={setZoom} />
      </div>
      <footer className="argument-map-foot">
        <MapReason story={story} moment={moment} argument={pointed ?? chosen} />
        <MapLegend />
      </footer>
    </div>
  );
}

function scaleFor(layout: MapLayout, frame: Frame): number {
  const fitting = Math.min(
    (frame.width - 2 * PADDING) / layout.width,
    (frame.height - 2 * PADDING) / layout.height,
  );
  // Type grows with the window, as everywhere on the page.
  const least = SMALLEST_SCALE * Math.max(1, window.innerHeight / 900);
  return Math.max(least, Math.min(GREATEST_SCALE * Math.max(1, window.innerHeight / 1080), fitting));
}

/** Computed anew only when something about the arguments changes. */
function useArgumentMoment(story: Story, clock: PlayClock, semantics: Semantics): ArgumentMoment {
  const dates = useMemo(() => argumentChangeDates(story.index), [story]);
  const since = useClock(clock, ({ day }) => dates.findLast((date) => date <= day) ?? story.first);
  return useMemo(
    () => argumentMomentAt(story.index, Math.max(since, story.first) as CalendarDate, semantics),
    [story, since, semantics],
  );
}

/** Scrolls to an argument that was chosen elsewhere. */
function useChosenInSight(
  scroller: RefObject<HTMLElement | null>,
  chosen: string | null,
  scale: number,
): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scale moves it out of sight
  useEffect(() => {
    if (chosen === null) return;
    const box = scroller.current?.querySelector(`[data-argument="${CSS.escape(chosen)}"]`);
    box?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [chosen, scale, scroller]);
}

interface SemanticsChoiceProps {
  readonly chosen: Semantics;
  readonly onChoose: (semantics: Semantics) => void;
}

function SemanticsChoice({ chosen, onChoose }: SemanticsChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="semantics">
      <legend className="hidden">{t("argument-map.semantics")}</legend>
      {SEMANTICS.map((one) => (
        <label
          key={one}
          className="semantics-choice"
          title={t("argument-map.semantics-meaning", { semantics: one })}
        >
          <input
            type="radio"
            name="semantics"
            className="hidden"
            checked={one === chosen}
            onChange={() => onChoose(one)}
          />
          {t("argument-map.semantics-name", { semantics: one })}
        </label>
      ))}
    </fieldset>
  );
}
