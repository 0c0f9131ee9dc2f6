import { type ReactNode, useEffect, useRef, useState } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { MOST_ZOOM } from "../scene/camera.ts";
import type { ViewProps } from "../workspace/workspace.ts";
import { useZoomKeys } from "../zoom/use-zoom-keys.ts";
import { ZoomControls } from "../zoom/ZoomControls.tsx";
import type { ZoomStep } from "../zoom/zoom-commands.ts";
import { Pins } from "./Pins.tsx";
import { StancesBar } from "./StancesBar.tsx";
import { useNetworkStage } from "./use-network-stage.ts";

/** The network as of the date shown. */
export function NetworkView(props: ViewProps): ReactNode {
  const { story, clock, smallestText, selection } = props;
  const { t } = useWords();
  const host = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const graph = useRef<HTMLDivElement>(null);
  const parts = { host, canvas, graph };
  const { pictures, isAwaited, stage, camera, held, wholeName, control } = useNetworkStage(props, parts);
  const onStep = (step: ZoomStep): void => control.zoomByStep(step, selection);
  useZoomKeys(host, onStep);
  const isPresented = smallestText !== undefined;
  const isBeforeClass = (smallestText ?? 0) > 0;

  return (
    <div
      className={held === null ? "stage" : "stage carries"}
      ref={host}
      title={wholeName}
      data-testid="stage"
      data-zoomable=""
      data-placeable={isPresented ? undefined : ""}
      data-zoomed={camera.zoom > 1 ? "" : undefined}
    >
      <canvas
        ref={canvas}
        className="stage-picture"
        role="img"
        aria-label={t("network.name")}
        aria-describedby={props.describedBy}
      />
      <div ref={graph} className="stage-graph" />
      <Awaited actors={isAwaited ? story.index.dataset.actors.length : null} />
      {pictures !== null && stage !== null && !isPresented ? (
        <Pins pictures={pictures} clock={clock} camera={camera} stage={stage} held={held} />
      ) : null}
      {isPresented ? null : <StancesBar story={story} clock={clock} />}
      {isBeforeClass ? null : (
        <ZoomControls
          zoom={camera.zoom}
          isLeast={camera.zoom === 1}
          isMost={camera.zoom === MOST_ZOOM}
          onStep={onStep}
          onPan={control.panTowards}
        />
      )}
    </div>
  );
}

/** Actors from which a first layout may take so long that the stage says how long. */
const MANY_TO_PLACE = 300;

/** Says that so many actors are being placed; null for none. */
function Awaited({ actors }: { readonly actors: number | null }): ReactNode {
  const { t } = useWords();
  // A status is there before its text: screen readers then say it.
  const [isThere, setIsThere] = useState(false);
  useEffect(() => setIsThere(true), []);
  return (
    <p className="stage-waiting" role="status" aria-live="polite">
      {actors === null || !isThere
        ? null
        : t(actors < MANY_TO_PLACE ? "network.laying-out" : "network.laying-out-many", { count: actors })}
    </p>
  );
}
