import type { Box, Size } from "@entente/core";
import { type RefObject, useLayoutEffect, useState } from "react";

const SETTLED_AFTER_MILLISECONDS = 120;
/** The smallest size with legible text. In a smaller element the stage scrolls with the page. */
const SMALLEST: Size = { width: 320, height: 240 };

/** The boxes of all elements marked `data-over-stage` that overlap an element, in its pixels. */
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

/**
 * The size of an element in whole pixels, at least `smallest`. It is read at once the first time, and after a resize
 * has ended.
 */
export function useFrameSize(element: RefObject<HTMLElement | null>, smallest: Size = SMALLEST): Size | null {
  const [size, setSize] = useState<Size | null>(null);
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
