import type { Box, Frame } from "@entente/core";
import { type RefObject, useLayoutEffect, useState } from "react";

const SETTLED_AFTER_MILLISECONDS = 120;
/** Smaller than this nothing legible fits; the stage then scrolls with the page. */
const SMALLEST: Frame = { width: 320, height: 240 };

/** The boxes of whatever lies over an element's edge and says so by `data-over-stage`, in the element's pixels. */
export function boxesOver(element: HTMLElement): Box[] {
  const stage = element.getBoundingClientRect();
  return [...document.querySelectorAll("[data-over-stage]")].flatMap((other) => {
    const { left, right, top, bottom } = other.getBoundingClientRect();
    const overlaps = left < stage.right && right > stage.left && top < stage.bottom && bottom > stage.top;
    if (!overlaps) return [];
    return [
      {
        left: left - stage.left,
        right: right - stage.left,
        top: top - stage.top,
        bottom: bottom - stage.top,
      },
    ];
  });
}

/** The size of an element in whole pixels, at least `smallest`: at once the first time, later when a resize has come to rest. */
export function useFrameSize(
  element: RefObject<HTMLElement | null>,
  smallest: Frame = SMALLEST,
): Frame | null {
  const [size, setSize] = useState<Frame | null>(null);
  useLayoutEffect(() => {
    const target = element.current;
    if (target === null) return;
    const read = (): void => {
      const width = Math.max(smallest.width, Math.round(target.clientWidth));
      const height = Math.max(smallest.height, Math.round(target.clientHeight));
      setSize((known) => (known?.width === width && known.height === height ? known : { width, height }));
    };
    read();
    let timer: ReturnType<typeof setTimeout> | null = null;
    const observer = new ResizeObserver(() => {
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(read, SETTLED_AFTER_MILLISECONDS);
    });
    observer.observe(target);
    return () => {
      observer.disconnect();
      if (timer !== null) clearTimeout(timer);
    };
  }, [element, smallest]);
  return size;
}
