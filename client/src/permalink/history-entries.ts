/** What an entry of the browser's history keeps beside its address. */
interface Entry {
  /** Steps on this page before it. */
  readonly step: number;
  /** Whether a step was taken from it. */
  readonly next: boolean;
}

/** Puts an address in the place of the one shown. */
export function replaceEntry(address: string): void {
  if (address !== window.location.search)
    window.history.replaceState(entryShown() ?? { step: 0, next: false }, "", address);
}

/** Leaves the entry shown at one address, and adds an entry with another. */
export function addEntry(left: string, address: string): void {
  const step = entryShown()?.step ?? 0;
  window.history.replaceState({ step, next: true } satisfies Entry, "", left);
  window.history.pushState({ step: step + 1, next: false } satisfies Entry, "", address);
}

/** The page's own entry that is shown; null where the address came from elsewhere. */
export function entryShown(): Entry | null {
  const state: unknown = window.history.state;
  if (typeof state !== "object" || state === null || !("step" in state) || !("next" in state)) return null;
  const { step, next } = state;
  return typeof step === "number" && typeof next === "boolean" ? { step, next } : null;
}

/** Whether the last step was taken on this page, so that taking it back does not leave the page. */
export function canTakeBack(): boolean {
  return (entryShown()?.step ?? 0) > 0;
}

export function canRepeat(): boolean {
  return entryShown()?.next === true;
}
