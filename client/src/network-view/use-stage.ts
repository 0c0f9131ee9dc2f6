import type { Point } from "@entente/core";
import { type RefObject, useEffect, useMemo, useRef } from "react";
import type { PlayClock } from "../playback/play-clock.ts";
import { type Camera, fitted, nearer, onStage, panned, WHOLE, withinStage } from "../scene/camera.ts";
import type { Selection } from "../story/selection.ts";
import type { ZoomStep } from "../zoom/zoom-commands.ts";
import type { GraphLayer, GraphListener } from "./graph-layer.ts";
import { createStage, isSameSize, type Stage } from "./stage.ts";
import type { StageProps } from "./stage-props.ts";

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
  readonly listener: Pick<GraphListener, "select" | "hover"> & {
    /** The stage is looked at through another camera now. */
    readonly looked: (camera: Camera) => void;
  };
}

const PRESSES = ["pointerdown", "mousedown", "touchstart"] as const;

const KEY_STEP = 1.4;
/** A notch of a wheel, 100 pixels, comes nearer by a fifth. */
const WHEEL_SHARE = 0.0018;
const LINE = 33;
/** Of the stage. */
const KEY_PAN = 0.15;

export interface StageControl {
  /** Looks through the nearest camera that shows nothing beyond the picture. */
  readonly look: (camera: Camera) => void;
  /** One step nearer to what is selected, or to the middle; or back. */
  readonly step: (step: ZoomStep, selected: Selection | null) => void;
  /** A wheel was turned by so many pixels at a place of the stage. */
  readonly turn: (way: number, place: Point) => void;
  /** A part of the stage in a direction. */
  readonly pan: (direction: readonly [x: number, y: number]) => void;
  readonly resize: () => void;
}

/** Paints by the clock, with the graph layer over the picture once that has arrived. */
export function useStage({ clock, parts, props, listener }: StageInput): StageControl {
  const layer = useRef<GraphLayer | null>(null);
  const painted = useRef<Stage | null>(null);
  const camera = useRef(WHOLE);
  const lastStage = useRef<StageProps["stage"] | null>(null);
  const current = useRef({ props, listener });
  current.current = { props, listener };
  const { host, canvas, graph } = parts;
  const control = useMemo<StageControl>(() => {
    const set = (next: Camera): void => {
      const { zoom, x, y } = camera.current;
      if (next.zoom === zoom && next.x === x && next.y === y) return;
      camera.current = next;
      current.current.listener.looked(next);
      clock.wake();
    };
    return {
      look: (wanted) => {
        const stage = current.current.props?.stage;
        if (stage !== undefined) set(withinStage(wanted, stage));
      },
      step: (step, selected) => {
        const stage = current.current.props?.stage;
        if (stage === undefined) return;
        const middle = { x: stage.width / 2, y: stage.height / 2 };
        const place = painted.current?.placeOf(selected) ?? null;
        if (step === "whole") set(WHOLE);
        else if (step === "out") set(nearer(camera.current, 1 / KEY_STEP, middle, stage));
        else {
          // What is selected comes to the middle.
          const by = place === null ? { x: 0, y: 0 } : { x: middle.x - place.x, y: middle.y - place.y };
          const seen = { ...camera.current, x: camera.current.x + by.x, y: camera.current.y + by.y };
          set(nearer(seen, KEY_STEP, middle, stage));
        }
      },
      turn: (way, place) => {
        const stage = current.current.props?.stage;
        if (stage !== undefined) set(nearer(camera.current, Math.exp(-way * WHEEL_SHARE), place, stage));
      },
      pan: ([x, y]) => {
        const stage = current.current.props?.stage;
        if (stage === undefined) return;
        const by = { x: -x * stage.width * KEY_PAN, y: -y * stage.height * KEY_PAN };
        set(panned(camera.current, by, stage));
      },
      resize: () => {
        const stage = current.current.props?.stage ?? null;
        const before = lastStage.current;
        lastStage.current = stage;
        if (stage !== null && before !== null) set(onStage(camera.current, before, stage));
        layer.current?.resize();
      },
    };
  }, [clock]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each asks for a frame in which it shows
  useEffect(
    () => clock.wake(),
    [
      clock,
      props?.pictures,
      props?.isFinal,
      props?.stage,
      props?.theme,
      props?.selected,
      props?.hovered,
      props?.focus,
      props?.argument,
    ],
  );
  useEffect(() => {
    if (canvas.current === null || host.current === null || graph.current === null) return;
    const stage = createStage(canvas.current, host.current, clock.wake);
    painted.current = stage;
    const stop = clock.paintWith((frame) => {
      const now = current.current.props;
      return now !== null && stage.paint(frame, now, camera.current);
    });
    const ground = graph.current;
    // Before Cytoscape hears of it.
    for (const kind of PRESSES)
      ground.addEventListener(kind, stage.catchUp, { capture: true, passive: true });
    const near = (): void => stage.pointTo(true);
    const away = (): void => stage.pointTo(false);
    ground.addEventListener("pointermove", near);
    ground.addEventListener("pointerdown", near);
    ground.addEventListener("pointerleave", away);
    let gone = false;
    import("./graph-layer.ts").then(
      ({ createGraphLayer }) => {
        if (gone) return;
        layer.current = createGraphLayer(ground, {
          select: (selection) => current.current.listener.select(selection),
          hover: (selection) => current.current.listener.hover(selection),
          nodeAt: stage.nodeAt,
          look: (seen) => {
            const now = current.current.props;
            if (now === null || isSameSize(now.pictures.frame, now.stage)) control.look(seen);
            // What is asked for beyond the picture is taken back at once, and all while a picture is awaited.
            layer.current?.look(now === null ? WHOLE : fitted(camera.current, now.pictures.frame, now.stage));
          },
        });
        stage.attach(layer.current);
        clock.wake();
      },
      // Without the graph the picture still plays, and everything can be chosen from the lists.
      () => undefined,
    );
    const turn = (event: WheelEvent): void => {
      event.preventDefault();
      // Cytoscape has steps of its own.
      event.stopImmediatePropagation();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      const box = ground.getBoundingClientRect();
      control.turn(event.deltaY * lines, { x: event.clientX - box.left, y: event.clientY - box.top });
    };
    ground.addEventListener("wheel", turn, { capture: true, passive: false });
    return () => {
      gone = true;
      ground.removeEventListener("wheel", turn, { capture: true });
      for (const kind of PRESSES) ground.removeEventListener(kind, stage.catchUp, { capture: true });
      ground.removeEventListener("pointermove", near);
      ground.removeEventListener("pointerdown", near);
      ground.removeEventListener("pointerleave", away);
      stop();
      painted.current = null;
      stage.remove();
      layer.current?.remove();
      layer.current = null;
    };
  }, [clock, host, canvas, graph, control]);
  return control;
}
