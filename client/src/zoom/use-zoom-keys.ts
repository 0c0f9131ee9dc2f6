import { type RefObject, useEffect, useRef } from "react";
import { hearZoom, type ZoomStep } from "./zoom-commands.ts";

/** Hears the keys of zooming, on an element that says `data-zoomable`. */
export function useZoomKeys(element: RefObject<HTMLElement | null>, onStep: (step: ZoomStep) => void): void {
  const current = useRef(onStep);
  current.current = onStep;
  useEffect(() => {
    if (element.current === null) return;
    return hearZoom(element.current, (step) => current.current(step));
  }, [element]);
}
