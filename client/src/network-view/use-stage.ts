import { type RefObject, useEffect, useRef } from "react";
import type { PlayClock } from "../timeline/play-clock.ts";
import type { GraphLayer, GraphListener } from "./graph-layer.ts";
import { createStage, type StageProps } from "./stage.ts";

interface StageParts {
  readonly host: RefObject<HTMLElement | null>;
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly graph: RefObject<HTMLElement | null>;
}

interface StageInput {
  readonly clock: PlayClock;
  readonly parts: StageParts;
  /** Null until there is something to paint. */
  readonly props: StageProps | null;
  readonly listener: GraphListener;
}

const PRESSES = ["pointerdown", "mousedown", "touchstart"] as const;

/** Paints by the clock, with the graph layer over the picture once that has arrived. */
export function useStage({ clock, parts, props, listener }: StageInput): RefObject<GraphLayer | null> {
  const layer = useRef<GraphLayer | null>(null);
  const current = useRef({ props, listener });
  current.current = { props, listener };
  const { host, canvas, graph } = parts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asks for a frame in which it shows
  useEffect(
    () => clock.wake(),
    [clock, props?.album, props?.theme, props?.selected, props?.hovered, props?.focus, props?.argument],
  );
  useEffect(() => {
    if (canvas.current === null || host.current === null || graph.current === null) return;
    const stage = createStage(canvas.current, host.current, clock.wake);
    const stop = clock.paintWith((frame) => {
      const now = current.current.props;
      return now !== null && stage.paint(frame, now);
    });
    const ground = graph.current;
    // Before Cytoscape hears of it.
    for (const kind of PRESSES)
      ground.addEventListener(kind, stage.catchUp, { capture: true, passive: true });
    let gone = false;
    import("./graph-layer.ts").then(
      ({ createGraphLayer }) => {
        if (gone) return;
        layer.current = createGraphLayer(ground, {
          select: (selection) => current.current.listener.select(selection),
          hover: (selection) => current.current.listener.hover(selection),
        });
        stage.attach(layer.current);
        clock.wake();
      },
      // Without the graph the picture still plays, and everything can be chosen from the lists.
      () => undefined,
    );
    return () => {
      gone = true;
      for (const kind of PRESSES) ground.removeEventListener(kind, stage.catchUp, { capture: true });
      stop();
      stage.remove();
      layer.current?.remove();
      layer.current = null;
    };
  }, [clock, host, canvas, graph]);
  return layer;
}
