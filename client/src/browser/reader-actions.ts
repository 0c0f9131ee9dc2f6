const ACTIONS = ["keydown", "pointerdown", "wheel", "touchstart"] as const;

/** Calls `onAction` at the reader's first key, press or wheel; returns a way to stop. */
export function listenForFirstAction(onAction: () => void): () => void {
  const listen = (): void => {
    stop();
    onAction();
  };
  const stop = (): void => {
    for (const type of ACTIONS) window.removeEventListener(type, listen, { capture: true });
  };
  for (const type of ACTIONS) window.addEventListener(type, listen, { capture: true, passive: true });
  return stop;
}
