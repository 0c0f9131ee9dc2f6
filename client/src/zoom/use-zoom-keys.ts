import { type RefObject, useEffect, useRef } from "react";
import { listenForZoom, type ZoomStep } from "./zoom-commands.ts";

/** Listens for the commands that zoom, on an element with `data-zoomable`. */
export function useZoomKeys(element: RefObject<HTMLElement | null>, onStep: (step: ZoomStep) => void): void {
  const current = useRef(onStep);
  current.current = onStep;
  useEffect(() => {
    if (element.current === null) return;
    return listenForZoom(element.current, (step) => current.current(step));
  }, [element]);
}
