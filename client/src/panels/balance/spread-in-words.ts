import type { Spread } from "@entente/core";
import type { Words } from "../../language/words.ts";
import type { TensionMeasure } from "./tension-geometry.ts";

/** A value with its possible range: `2 (1 to 4)`, or `2` if dates leave no doubt. Shares are in per cent. */
export function spreadInWords(
  { value, min, max }: Spread,
  measure: TensionMeasure,
  { t, number }: Words,
): string {
  const write = (one: number | null): string => {
    if (one === null) return t("balance.undefined");
    if (measure === "unbalancedShare") return number(one, { style: "percent" });
    return number(one, { maximumFractionDigits: 2 });
  };
  if (min === null || max === null || (min === value && max === value)) return write(value);
  return t("balance.spread", { value: write(value), min: write(min), max: write(max) });
}
