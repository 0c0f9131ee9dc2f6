import { type RefObject, useEffect, useRef } from "react";

/** Factor by which the distance of two fingers must change for one step. */
const STEP = 1.25;

/** Zooms by steps with two fingers on an element; one finger scrolls it, as the browser does. */
export function usePinch(
  element: RefObject<HTMLElement | null>,
  steps: readonly number[],
  zoom: number,
  onZoom: (zoom: number) => void,
): void {
  const current = useRef({ steps, zoom, onZoom });
  current.current = { steps, zoom, onZoom };
  useEffect(() => {
    const target = element.current;
    if (target === null) return;
    let apart: number | null = null;
    const start = ({ touches }: TouchEvent): void => {
      apart = distance(touches);
    };
    const move = (event: TouchEvent): void => {
      const now = distance(event.touches);
      if (now === null || apart === null) return;
      // The page itself must not grow.
      event.preventDefault();
      const direction = now > apart * STEP ? 1 : now < apart / STEP ? -1 : 0;
      if (direction === 0) return;
      apart = now;
      const { steps: all, zoom: here, onZoom: go } = current.current;
      const next = all[all.indexOf(here) + direction];
      if (next !== undefined) go(next);
    };
    target.addEventListener("touchstart", start, { passive: true });
    target.addEventListener("touchend", start, { passive: true });
    target.addEventListener("touchmove", move, { passive: false });
    return () => {
      target.removeEventListener("touchstart", start);
      target.removeEventListener("touchend", start);
      target.removeEventListener("touchmove", move);
    };
  }, [element]);
}

function distance(touches: TouchList): number | null {
  const [one, other] = [touches[0], touches[1]];
  if (one === undefined || other === undefined) return null;
  return Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
}
