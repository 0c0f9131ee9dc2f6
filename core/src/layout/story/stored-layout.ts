import { type Dataset, NO_ROWS } from "../../model/dataset.ts";
import { LAYOUT_FORMS } from "./layout-frame.ts";
import type { PackedLayout } from "./packed-layout.ts";
import type { LayoutChoice } from "./story-layout.ts";

/**
 * The version of everything that decides where actors stand. Raise it with every change that moves anybody: what was
 * stored by another version is made anew.
 */
export const LAYOUT_ENGINE = 4;

/** The part of a dataset that its layout and its storyline depend on, for a thread that makes them. */
export function datasetToLayOut(dataset: Dataset): Dataset {
  const { actors, factions, memberships, ties, participants } = dataset;
  return { ...dataset, ...NO_ROWS, actors, factions, memberships, ties, participants };
}

/** A finished layout that is kept beside its story. */
export interface StoredLayout {
  readonly choice: LayoutChoice;
  /** As in `layoutPartOf`. */
  readonly part: string;
  readonly layout: PackedLayout;
}

/** Whether a value that was read is a finished layout: every list as long as it must be, and all places numbers. */
export function isStoredLayout(value: unknown): value is PackedLayout {
  if (typeof value !== "object" || value === null) return false;
  const { final, form, bounds, hullPadding, keyDates, touched, actors, radii, stays } =
    value as Partial<PackedLayout>;
  if (final !== true || !LAYOUT_FORMS.some((one) => one === form) || !Number.isFinite(hullPadding))
    return false;
  return (
    typeof bounds === "object" &&
    bounds !== null &&
    areNumbers([bounds.left, bounds.top, bounds.right, bounds.bottom]) &&
    areNumbers(keyDates) &&
    Array.isArray(touched) &&
    touched.length === keyDates.length &&
    touched.every(areNumbers) &&
    Array.isArray(actors) &&
    actors.every((id) => typeof id === "string") &&
    areNumbers(radii) &&
    radii.length === actors.length &&
    Array.isArray(stays) &&
    stays.length === actors.length &&
    stays.every((list) => areNumbers(list) && list.length > 0 && list.length % 3 === 0)
  );
}

function areNumbers(list: unknown): list is readonly number[] {
  return Array.isArray(list) && list.every((one) => Number.isFinite(one));
}
