import { type RefObject, useEffect, useRef } from "react";

/**
 * Moves the focus into a panel that is opened by a key or a button, so that Tab continues there, and back when the
 * panel closes. The focus stays in a view that has it. A panel that the address opens (`isAsked` is false) takes no
 * focus.
 */
export function usePanelFocus(after: RefObject<HTMLElement | null>, isAsked: boolean): void {
  const opener = useRef<Element | null>(null);
  useEffect(() => {
    const panel = after.current?.previousElementSibling;
    const focused = document.activeElement;
    if (!isAsked || !(panel instanceof HTMLElement)) return;
    if (isLost(focused) || focused?.closest("[role=toolbar]") != null) {
      opener.current = focused;
      panel.focus({ preventScroll: true });
    }
    return () => {
      const origin = opener.current;
      // By then the panel has left the page, and its focus is lost.
      setTimeout(() => {
        if (isLost(document.activeElement) && origin instanceof HTMLElement && origin.isConnected)
          origin.focus({ preventScroll: true });
      });
    };
  }, [after, isAsked]);
}

function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body;
}
