import { useState } from "react";
import { readStored, storeValue } from "../browser/local-storage.ts";

/** A number within a range that is kept for the next visit; null until the reader chooses one. */
export function useKeptNumber(
  name: string,
  least: number,
  most: number,
): readonly [value: number | null, keep: (value: number | null) => void] {
  const [value, setValue] = useState(() => readNumber(name, least, most));
  const keep = (next: number | null): void => {
    storeValue(name, next === null ? null : String(next));
    setValue(next);
  };
  return [value, keep];
}

function readNumber(name: string, least: number, most: number): number | null {
  const text = readStored(name);
  const value = text === null || text === "" ? Number.NaN : Number(text);
  return value >= least && value <= most ? value : null;
}
