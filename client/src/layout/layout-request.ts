import {
  type Arrangement,
  applyReadingAndFilter,
  type LayoutChoice,
  type LayoutForm,
  layoutPartOf,
  type ReadingAndFilter,
  type StoryIndex,
} from "@entente/core";

export interface LayoutRequest {
  readonly index: StoryIndex;
  readonly choice: LayoutChoice;
  /** As in `layoutPartOf`. */
  readonly part: string;
}

/** `preferred` is the whole story in its own preferred readings; `view` matters to a layout of what is shown. */
export function createLayoutRequest(
  preferred: StoryIndex,
  arrangement: Arrangement,
  form: LayoutForm,
  view: ReadingAndFilter,
): LayoutRequest {
  const part = layoutPartOf(arrangement, view);
  const index = part === "" ? preferred : applyReadingAndFilter(preferred, view).index;
  return { index, choice: { ...arrangement, form }, part };
}

/** Two requests of one name have one layout, in every language: the dataset's revision stands for it. */
export function nameOfLayout({
  index: { dataset },
  choice,
  part,
}: Pick<LayoutRequest, "choice" | "part"> & {
  readonly index: { readonly dataset: Pick<StoryIndex["dataset"], "id" | "revision"> };
}): string {
  const { form, mode, seed, pins, scope } = choice;
  return JSON.stringify([dataset.id, dataset.revision, form, mode, seed, pins, scope, part]);
}
