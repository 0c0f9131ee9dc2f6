/** A value stored on an earlier visit; null if there is none or the browser refuses. */
export function readStored(name: string): string | null {
  try {
    return window.localStorage.getItem(`entente.${name}`);
  } catch {
    return null;
  }
}

/** Stores a value for the next visit, or removes it (null). Returns false if the browser refuses. */
export function storeValue(name: string, value: string | null): boolean {
  try {
    if (value === null) window.localStorage.removeItem(`entente.${name}`);
    else window.localStorage.setItem(`entente.${name}`, value);
    return true;
  } catch {
    return false;
  }
}
