import { type Dataset, LAYOUT_ENGINE, type LayoutForm, type PackedLayout } from "@entente/core";

/** A layout that the server keeps, or is making. */
export interface ServedLayout {
  /** What the server has now; null where it has none and makes none. */
  readonly now: Promise<PackedLayout | "AWAITED" | null>;
  /** The layout, once it is made; null where it will not come. */
  readonly made: Promise<PackedLayout | null>;
  /** The layout, where it has come already; else null. */
  readonly come: () => PackedLayout | null;
}

const asked = new Map<string, ServedLayout>();
const MOST_ASKED = 8;
const USUAL_RETRY_SECONDS = 1;

/** Asks the server for the layout of a revision in the usual arrangement, once for all who want it. */
export function askForLayout(
  { id, revision }: Pick<Dataset, "id" | "revision">,
  form: LayoutForm,
): ServedLayout {
  const address = `/layouts/${[LAYOUT_ENGINE, id, revision, form].map(encodeURIComponent).join("/")}`;
  const known = asked.get(address);
  if (known !== undefined) return known;
  if (asked.size >= MOST_ASKED) asked.clear();
  const first = fetchLayout(address);
  let come: PackedLayout | null = null;
  const served: ServedLayout = {
    now: first.then((answer) => (typeof answer === "number" ? "AWAITED" : answer)),
    made: first.then(async (answer) => {
      come = await waitUntilMade(address, answer);
      return come;
    }),
    come: () => come,
  };
  asked.set(address, served);
  // What could not be had now may be had by a later question.
  void served.made.then((layout) => {
    if (layout === null && asked.get(address) === served) asked.delete(address);
  });
  return served;
}

async function waitUntilMade(
  address: string,
  first: PackedLayout | number | null,
): Promise<PackedLayout | null> {
  let answer = first;
  while (typeof answer === "number") {
    const seconds = answer;
    await new Promise((resolve) => setTimeout(resolve, 1_000 * seconds));
    answer = await fetchLayout(address);
  }
  return answer;
}

/** Fetches a layout; a number is the seconds after which to ask again, null says that there is none. */
async function fetchLayout(address: string): Promise<PackedLayout | number | null> {
  try {
    const response = await fetch(address);
    if (response.status === 202) return Number(response.headers.get("retry-after")) || USUAL_RETRY_SECONDS;
    return response.ok ? ((await response.json()) as PackedLayout) : null;
  } catch {
    return null;
  }
}
