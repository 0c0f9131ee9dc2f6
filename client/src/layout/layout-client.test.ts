import type { PackedLayout, StoryIndex } from "@entente/core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { LayoutAnswer, WorkerRequest } from "./layout-message.ts";
import type { LayoutRequest } from "./layout-request.ts";

const layOutInPage = vi.fn();
vi.mock("./layout-in-page.ts", () => ({ layOutInPage }));
const askForLayout = vi.fn<typeof import("./served-layout.ts").askForLayout>();
vi.mock("./served-layout.ts", () => ({ askForLayout }));

class LayoutWorker {
  onmessage: ((event: { readonly data: LayoutAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly requests: WorkerRequest[] = [];

  postMessage(request: WorkerRequest): void {
    this.requests.push(request);
  }

  /** Answers the newest request for a layout. */
  answer(layout: { readonly final: boolean }): void {
    this.onmessage?.({ data: { type: "layout", job: this.newestJob(), layout } as LayoutAnswer });
  }

  newestJob(): number {
    const newest = this.requests.findLast((one) => one.type === "lay");
    if (newest === undefined) throw new Error("no layout was asked for");
    return newest.job;
  }

  /** The types of the requests since the last call. */
  takeTypes(): string[] {
    return this.requests.splice(0).map(({ type }) => type);
  }
}

let stories = 0;
const requestFor = (index: StoryIndex, seed = 1): LayoutRequest => ({
  index,
  choice: { form: "wide", mode: "moving", seed, pins: [], scope: "story" },
  part: "",
});
const [FIRST, LAST] = [{ final: false }, { final: true }] as unknown as readonly [PackedLayout, PackedLayout];
const createStory = (): StoryIndex =>
  ({
    dataset: {
      id: `story ${++stories}`,
      revision: "1",
      actors: [],
      factions: [],
      memberships: [],
      ties: [],
      sources: [{}],
    },
  }) as unknown as StoryIndex;

describe("the page's side of the layout worker", () => {
  let worker: LayoutWorker;
  let request: typeof import("./layout-client.ts").requestLayout;
  const onLayout = vi.fn();
  beforeEach(async () => {
    vi.resetModules();
    vi.clearAllMocks();
    worker = new LayoutWorker();
    const { carryWorkers } = await import("../browser/page-workers.ts");
    const { requestLayout } = await import("./layout-client.ts");
    carryWorkers({ layout: () => worker as unknown as Worker });
    request = requestLayout;
  });

  it("sends a story once, without what its layout does not need, and then its number alone", () => {
    const story = createStory();
    request(requestFor(story), onLayout);
    expect(worker.requests[0]).toMatchObject({ type: "open", story: 1, dataset: { sources: [] } });
    request(requestFor(story), onLayout);
    expect(worker.takeTypes()).toEqual(["open", "lay", "lay"]);
  });

  it("sends stories again after the worker has forgotten them: it keeps four", () => {
    const stories = Array.from({ length: 5 }, createStory);
    for (const story of stories) request(requestFor(story), onLayout);
    worker.takeTypes();
    for (const story of stories.slice(0, 1)) request(requestFor(story), onLayout);
    expect(worker.takeTypes()).toEqual(["open", "lay"]);
  });

  it("hands over a usable layout and the final one, and no more", () => {
    request(requestFor(createStory()), onLayout);
    const [first, last] = [{ final: false }, { final: true }];
    worker.answer(first);
    worker.answer(last);
    worker.answer(last);
    expect(onLayout.mock.calls).toEqual([[first], [last]]);
  });

  it("hands over a finished layout at once when it is asked for again", () => {
    const story = createStory();
    request(requestFor(story), onLayout);
    const last = { final: true };
    worker.answer(last);
    worker.takeTypes();
    request(requestFor(story), onLayout);
    expect(onLayout.mock.calls).toEqual([[last], [last]]);
    expect(worker.takeTypes()).toEqual([]);
  });

  it("asks for the final one alone where something is shown already, and tells what that is", () => {
    request(requestFor(createStory()), onLayout, LAST);
    expect(worker.requests.at(-1)).toMatchObject({ type: "lay", steps: "FINAL", shown: LAST });
  });

  it("hands over the server's layout of the usual arrangement, without a worker", async () => {
    askForLayout.mockReturnValue({
      now: Promise.resolve(LAST),
      made: Promise.resolve(LAST),
      come: () => null,
    });
    request(requestFor(createStory(), 0), onLayout);
    await vi.waitFor(() => expect(onLayout.mock.calls).toEqual([[LAST]]));
    expect(worker.requests).toEqual([]);
  });

  it("has the server's layout at hand once it has come, and hands it over at once", async () => {
    const { layoutAtHand } = await import("./layout-client.ts");
    let come: PackedLayout | null = null;
    const made = Promise.resolve(LAST);
    askForLayout.mockReturnValue({ now: made, made, come: () => come });
    const story = createStory();
    expect(layoutAtHand(requestFor(story, 0))).toBeNull();
    come = LAST;
    expect(layoutAtHand(requestFor(story, 0))).toBe(LAST);
    // Another seed is no layout of the server's.
    expect(layoutAtHand(requestFor(story, 1))).toBeNull();
    request(requestFor(story, 0), onLayout);
    expect(onLayout.mock.calls).toEqual([[LAST]]);
  });

  it("shows the worker's first layout while the server makes one, and that in the end", async () => {
    let resolve: (layout: PackedLayout) => void = () => undefined;
    const made = new Promise<PackedLayout>((settle) => {
      resolve = settle;
    });
    askForLayout.mockReturnValue({ now: Promise.resolve("AWAITED"), made, come: () => null });
    request(requestFor(createStory(), 0), onLayout);
    await vi.waitFor(() => expect(worker.requests.at(-1)).toMatchObject({ type: "lay", steps: "FIRST" }));
    worker.answer(FIRST);
    resolve(LAST);
    await vi.waitFor(() => expect(onLayout.mock.calls).toEqual([[FIRST], [LAST]]));
    expect(worker.takeTypes()).toEqual(["open", "lay"]);
  });

  it("has the worker lay out where the server has no layout and makes none", async () => {
    const none = Promise.resolve(null);
    askForLayout.mockReturnValue({ now: none, made: none, come: () => null });
    request(requestFor(createStory(), 0), onLayout);
    await vi.waitFor(() => expect(worker.requests.at(-1)).toMatchObject({ type: "lay", steps: "ALL" }));
  });

  it("takes the layouts that the page carries, and asks no server then", async () => {
    const { carryLayouts } = await import("./layout-client.ts");
    const story = createStory();
    const { choice, part } = requestFor(story, 0);
    carryLayouts(story.dataset, [{ choice, part, layout: LAST }]);
    request(requestFor(story, 0), onLayout);
    expect(onLayout.mock.calls).toEqual([[LAST]]);
    request({ ...requestFor(story, 0), choice: { ...choice, form: "tall" } }, onLayout);
    expect(worker.takeTypes()).toEqual(["open", "lay"]);
    expect(askForLayout).not.toHaveBeenCalled();
  });

  it("hands nothing over once a request was cancelled, and tells the worker so", () => {
    const cancel = request(requestFor(createStory()), onLayout);
    worker.answer({ final: false });
    cancel();
    worker.answer({ final: true });
    expect(onLayout).toHaveBeenCalledTimes(1);
    expect(worker.takeTypes().at(-1)).toBe("forget");
  });

  it("lays a story out in the page where the worker could not", async () => {
    request(requestFor(createStory()), onLayout);
    const message = "out of memory";
    worker.onmessage?.({ data: { type: "failed", job: worker.newestJob(), message } });
    await vi.waitFor(() => expect(layOutInPage).toHaveBeenCalledTimes(1));
  });

  it("lays what is waiting, and all that comes later, out in the page once the worker has broken", async () => {
    request(requestFor(createStory()), onLayout);
    worker.onerror?.();
    await vi.waitFor(() => expect(layOutInPage).toHaveBeenCalledTimes(1));
    worker.takeTypes();
    request(requestFor(createStory()), onLayout);
    await vi.waitFor(() => expect(layOutInPage).toHaveBeenCalledTimes(2));
    expect(worker.takeTypes()).toEqual([]);
  });
});
