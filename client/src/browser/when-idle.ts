const LATEST_MILLISECONDS = 1500;
/** For browsers that do not tell when they are idle. */
const OTHERWISE_MILLISECONDS = 200;

/** Runs something once when the page has nothing more urgent to do, soon in any case. Returns a way to cancel it. */
export function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(run, OTHERWISE_MILLISECONDS);
    return () => clearTimeout(timer);
  }
  const request = requestIdleCallback(run, { timeout: LATEST_MILLISECONDS });
  return () => cancelIdleCallback(request);
}
