import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import {
  type Arrangement,
  applyToComputed,
  type Dataset,
  finishLayout,
  indexStory,
  indexToLayOut,
  isUsualArrangement,
  LAYOUT_FORMS,
  type LayoutForm,
  layoutPartOf,
  type PackedLayout,
  PLAIN_LANGUAGE,
  type ReadingAndFilter,
  type StoredLayout,
  USUAL_ARRANGEMENT,
  withAgreementTies,
  withComputedFactions,
} from "@entente/core";
import type { Database } from "../../database/database.ts";
import { LayoutStore } from "../../layouts/layout-store.ts";

/** The story of a drawing, as it is arranged. */
export interface ArrangedStory {
  readonly dataset: Dataset;
  readonly view: ReadingAndFilter;
  readonly arrangement: Arrangement;
  /** The layouts of the usual arrangement that the database keeps. */
  readonly kept: readonly PackedLayout[];
}

/** Reads the layouts of a revision that the database keeps. */
export async function readLayouts(
  database: Database,
  { id, revision }: Dataset,
): Promise<readonly PackedLayout[]> {
  const store = new LayoutStore(database);
  const layouts: PackedLayout[] = [];
  for (const form of LAYOUT_FORMS) {
    const found = await store.find({ dataset: id, revision, form });
    if (found) layouts.push(JSON.parse((await promisify(gunzip)(found)).toString()) as PackedLayout);
  }
  return layouts;
}

/** The kept layout for a drawing, as an option of its sheets; nothing where it must be made. */
export function keptLayout(
  { arrangement, kept }: Pick<ArrangedStory, "arrangement" | "kept">,
  form: LayoutForm,
): { readonly layout?: PackedLayout } {
  const layout = isUsualArrangement(arrangement) ? kept.find((one) => one.form === form) : undefined;
  return layout === undefined ? {} : { layout };
}

/** The layouts that a one-file player carries: of the usual arrangement and of the drawing's own, in both forms. */
export function layoutsToCarry(drawing: ArrangedStory): readonly StoredLayout[] {
  const { dataset, view, arrangement } = drawing;
  const index = withComputedFactions(indexStory(withAgreementTies(dataset)), PLAIN_LANGUAGE);
  const story = applyToComputed(index, view, PLAIN_LANGUAGE);
  const arrangements = isUsualArrangement(arrangement) ? [arrangement] : [USUAL_ARRANGEMENT, arrangement];
  return arrangements.flatMap((one) =>
    LAYOUT_FORMS.map((form): StoredLayout => {
      const choice = { ...one, form };
      const { layout = finishLayout(indexToLayOut(story, one), choice) } = keptLayout(
        { ...drawing, arrangement: one },
        form,
      );
      return { choice, part: layoutPartOf(one, view), layout };
    }),
  );
}
