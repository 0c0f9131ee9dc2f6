import { type RefObject, useEffect, useRef, useState } from "react";
import { whenIdle } from "../browser/when-idle.ts";
import type { PlayClock } from "../playback/play-clock.ts";
import { type Camera, fitToStage, isSameSize, WHOLE } from "../scene/camera.ts";
import type { GraphLayer, GraphListener } from "./graph-layer.ts";
import { listenToGround } from "./ground-events.ts";
import { createStage, type Stage } from "./stage.ts";
import { createStageCamera, type StageCamera } from "./stage-camera.ts";
import type { StageProps } from "./stage-props.ts";

export interface StageParts {
  readonly host: RefObject<HTMLElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly graph: RefObject<HTMLElement | null>;
}

interface StageInput {
  readonly clock: PlayClock;
  readonly parts: StageParts;
  /** Null until there is something to paint. */
  readonly props: StageProps | null;
  readonly listener: Pick<GraphListener, "onSelect" | "onHover" | "onCameraChange"> & {
    readonly onFirstPicture: () => void;
  };
}

export type StageControl = Pick<StageCamera, "zoomByStep" | "panTowards" | "resize">;

/** Paints by the clock, with the graph layer over the picture once that has arrived. */
export function useStage(input: StageInput): StageControl {
  const { clock, parts, props } = input;
  const layer = useRef<GraphLayer | null>(null);
  const painted = useRef<Stage | null>(null);
  const current = useRef(input);
  current.current = input;
  const camera = useStageCamera(current, painted);
  const control = useStageControl(camera, layer);
  useWakeOnChange(clock, props);
  const { host, canvas, graph } = parts;
  useEffect(() => {
    if (canvas.current === null || host.current === null || graph.current === null) return;
    const ground = graph.current;
    let detachLayer = (): void => undefined;
    const stage = createStage(canvas.current, host.current, clock.wake, () => {
      current.current.listener.onFirstPicture();
      detachLayer = whenIdle(() => {
        detachLayer = attachGraphLayer(ground, attachmentOf(stage, camera, layer, current));
      });
    });
    painted.current = stage;
    const stopPainting = clock.paintWith((frame) => {
      const now = current.current.props;
      return now !== null && stage.paint(frame, now, camera.now());
    });
    const stopListening = listenToGround(graph.current, {
      onPress: stage.catchUp,
      onPointerNear: stage.setPointerNear,
      onWheel: camera.zoomByWheel,
    });
    return () => {
      stopListening();
      stopPainting();
      painted.current = null;
      stage.remove();
      detachLayer();
      layer.current = null;
    };
  }, [clock, host, canvas, graph, camera]);
  return control;
}

/** Creates the camera of the stage; it keeps what it shows for as long as the view stands. */
function useStageCamera(current: RefObject<StageInput>, painted: RefObject<Stage | null>): StageCamera {
  const [camera] = useState(() =>
    createStageCamera({
      stage: () => current.current.props?.stage ?? null,
      placeOf: (selection) => painted.current?.placeOf(selection) ?? null,
      onChange: (next) => {
        current.current.listener.onCameraChange(next);
        current.current.clock.wake();
      },
    }),
  );
  return camera;
}

/** The camera's control, which resizes the graph with the stage. */
function useStageControl(camera: StageCamera, layer: RefObject<GraphLayer | null>): StageControl {
  const [control] = useState<StageControl>(() => ({
    ...camera,
    resize: () => {
      camera.resize();
      layer.current?.resize();
    },
  }));
  return control;
}

/** Asks for a frame whenever something that it shows has changed. */
function useWakeOnChange(clock: PlayClock, props: StageProps | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asks for a frame in which it shows
  useEffect(
    () => clock.wake(),
    [
      clock,
      props?.pictures,
      props?.layoutState,
      props?.stage,
      props?.theme,
      props?.selected,
      props?.hovered,
      props?.focus,
      props?.argument,
    ],
  );
}

/**
 * Moves the camera as the graph asks; returns the camera at which the graph must be. Any pan beyond the picture's edge is
 * undone, and all panning while the picture is awaited.
 */
function cameraFor(wanted: Camera, camera: StageCamera, props: StageProps | null): Camera {
  if (props === null) return WHOLE;
  const { whole } = props.pictures;
  if (isSameSize(whole, props.stage)) camera.moveTo(wanted);
  return fitToStage(camera.now(), whole, props.stage);
}

function attachmentOf(
  stage: Stage,
  camera: StageCamera,
  layer: RefObject<GraphLayer | null>,
  current: RefObject<StageInput>,
): Attachment {
  return {
    listener: {
      onSelect: (selection) => current.current.listener.onSelect(selection),
      onHover: (selection) => current.current.listener.onHover(selection),
      nodeAt: stage.nodeAt,
      blocPartAt: stage.blocPartAt,
      onOpenBloc: (bloc) => {
        const [box, pictures] = [stage.boxOfBloc(bloc), current.current.props?.pictures];
        if (box !== null && pictures !== undefined) camera.showBox(box, pictures.blocs?.opensAt ?? 1);
      },
      onCameraChange: (wanted) => {
        const seen = cameraFor(wanted, camera, current.current.props);
        layer.current?.setCamera(seen);
      },
    },
    onAttach: (attached) => {
      layer.current = attached;
      stage.attach(attached);
      current.current.clock.wake();
    },
  };
}

interface Attachment {
  readonly listener: GraphListener;
  readonly onAttach: (layer: GraphLayer) => void;
}

/**
 * Fetches the graph layer and lays it over the picture; returns a way to remove it. Where it cannot be fetched the
 * picture still plays, and everything can be selected in the lists.
 */
function attachGraphLayer(ground: HTMLElement, { listener, onAttach }: Attachment): () => void {
  let layer: GraphLayer | null = null;
  let isDetached = false;
  import("./graph-layer.ts").then(
    ({ createGraphLayer }) => {
      if (isDetached) return;
      layer = createGraphLayer(ground, listener);
      onAttach(layer);
    },
    () => undefined,
  );
  return () => {
    isDetached = true;
    layer?.remove();
  };
}
