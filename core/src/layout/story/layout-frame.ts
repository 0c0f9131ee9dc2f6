import type { Size } from "../../geometry/coordinates.ts";

/** The shape of the devices that a layout is made for. */
export type LayoutForm = "wide" | "tall";

export const LAYOUT_FORMS: readonly LayoutForm[] = ["wide", "tall"];

/** The frames of layouts, in layout units. A picture shows a layout by one scale factor and a shift. */
export const LAYOUT_FRAMES: Readonly<Record<LayoutForm, Size>> = {
  wide: { width: 1200, height: 500 },
  tall: { width: 600, height: 720 },
};

/** Chooses the form for a device or a page of this size: tall where it is higher than wide. */
export function layoutFormFor({ width, height }: Size): LayoutForm {
  return height > width ? "tall" : "wide";
}
