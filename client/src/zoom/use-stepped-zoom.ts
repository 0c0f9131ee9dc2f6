import { type RefObject, useEffect, useRef, useState } from "react";
import { usePinch } from "./use-pinch.ts";
import { useZoomKeys } from "./use-zoom-keys.ts";
import type { ZoomStep } from "./zoom-commands.ts";

/** Pixels of a wheel's way for one step. */
const WHEEL_STEP = 60;

interface SteppedZoom {
  /** One of the steps. */
  readonly zoom: number;
  readonly isLeast: boolean;
  readonly isMost: boolean;
  readonly onStep: (step: ZoomStep) => void;
}

/** Zooms a view by keys, two fingers, and a wheel with Ctrl. `steps` ascend; 1 is among them and shows the whole view. */
export function useSteppedZoom(
  element: RefObject<HTMLElement | null>,
  steps: readonly number[],
): SteppedZoom {
  const [zoom, setZoom] = useState(1);
  usePinch(element, steps, zoom, setZoom);
  const place = steps.indexOf(zoom);
  const [less, more] = [steps[place - 1], steps[place + 1]];
  const onStep = (step: ZoomStep): void =>
    setZoom((step === "whole" ? 1 : step === "in" ? more : less) ?? zoom);
  useZoomKeys(element, onStep);
  const current = useRef(onStep);
  current.current = onStep;
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    let way = 0;
    const turnWheel = (event: WheelEvent): void => {
      // Browsers report a pinch on a trackpad as a wheel with Ctrl.
      if (!event.ctrlKey) return;
      event.preventDefault();
      way += event.deltaY;
      if (Math.abs(way) < WHEEL_STEP) return;
      current.current(way > 0 ? "out" : "in");
      way = 0;
    };
    target.addEventListener("wheel", turnWheel, { passive: false });
    return () => target.removeEventListener("wheel", turnWheel);
  }, [element]);
  return { zoom, isLeast: less === undefined, isMost: more === undefined, onStep };
}
