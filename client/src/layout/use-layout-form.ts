import { type LayoutForm, layoutFormFor } from "@entente/core";
import { useSyncExternalStore } from "react";

const PORTRAIT = "(orientation: portrait)";

/** Returns the form of layouts for this device: that of its screen, however small the window or a pane is. */
export function useLayoutForm(): LayoutForm {
  return useSyncExternalStore(listen, layoutFormOfDevice);
}

export function layoutFormOfDevice(): LayoutForm {
  return layoutFormFor({ width: window.screen.width, height: window.screen.height });
}

/** A device that is turned may tell so by either event. */
function listen(onChange: () => void): () => void {
  const turned = window.matchMedia(PORTRAIT);
  turned.addEventListener("change", onChange);
  window.addEventListener("resize", onChange);
  return () => {
    turned.removeEventListener("change", onChange);
    window.removeEventListener("resize", onChange);
  };
}
