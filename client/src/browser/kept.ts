/** What the reader chose on an earlier visit; null where nothing is kept or the browser refuses. */
export function readKept(name: string): string | null {
  try {
    return window.localStorage.getItem(`entente.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next visit; false where the browser does not allow it. */
export function keep(name: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(`entente.${name}`);
    else window.localStorage.setItem(`entente.${name}`, value);
    return true;
  } catch {
    // The choice holds for this page; this browser keeps nothing.
    return false;
  }
}
