import { type RefObject, useEffect, useRef } from "react";

/**
 * Takes the focus into a panel that is opened by a key or a button, so that Tab goes on in it, and back to where it
 * was when the panel closes. Whoever works in a view keeps the focus there; what the address opens (`isAsked` is
 * false) takes none.
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
      // The panel is out of the page by then, and with it whatever had the focus in it.
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
