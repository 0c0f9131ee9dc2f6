import {
  type Arrangement,
  isUsualArrangement,
  LAYOUT_FORMS,
  layoutFormFor,
  type PackedLayout,
  type ReadingAndFilter,
  type Size,
  type StoredLayout,
  type StoryIndex,
  USUAL_ARRANGEMENT,
} from "@entente/core";
import { findLayout } from "../layout/layout-client.ts";
import { createLayoutRequest } from "../layout/layout-request.ts";

/** What is exported, as the page shows it. */
export interface LaidOutView {
  /** The whole story in its own preferred readings. */
  readonly preferred: StoryIndex;
  readonly arrangement: Arrangement;
  readonly view: ReadingAndFilter;
  /** The page's layout; null until a first one has come. */
  readonly shown: PackedLayout | null;
}

/** The layout for a picture of this size: the page's own, or another of the form of the size. */
export async function layoutToDraw(exported: LaidOutView, size: Size): Promise<PackedLayout> {
  const { preferred, arrangement, view, shown } = exported;
  const form = layoutFormFor(size);
  return shown?.form === form
    ? shown
    : await findLayout(createLayoutRequest(preferred, arrangement, form, view));
}

/** The layouts that a one-file player carries: of the usual arrangement and of the page's own, in both forms. */
export async function layoutsToCarry({
  preferred,
  arrangement,
  view,
}: LaidOutView): Promise<readonly StoredLayout[]> {
  const arrangements = isUsualArrangement(arrangement) ? [arrangement] : [USUAL_ARRANGEMENT, arrangement];
  const requests = arrangements.flatMap((one) =>
    LAYOUT_FORMS.map((form) => createLayoutRequest(preferred, one, form, view)),
  );
  return await Promise.all(
    requests.map(async (request) => ({
      choice: request.choice,
      part: request.part,
      layout: await findLayout(request),
    })),
  );
}
