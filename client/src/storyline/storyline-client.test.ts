import type { StoryIndex, Storyline } from "@entente/core";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { StorylineAnswer, StorylineRequest } from "./storyline-message.ts";

const layOutStorylineInPage = vi.fn();
vi.mock("./storyline-in-page.ts", () => ({ layOutStorylineInPage }));

class StorylineWorker {
  onmessage: ((event: { readonly data: StorylineAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  readonly requests: StorylineRequest[] = [];

  postMessage(request: StorylineRequest): void {
    this.requests.push(request);
  }

  answer(storyline: Storyline): void {
    this.onmessage?.({ data: { type: "storyline", job: this.#newest(), storyline } });
  }

  fail(): void {
    this.onmessage?.({ data: { type: "failed", job: this.#newest(), message: "out of memory" } });
  }

  #newest(): number {
    return this.requests.at(-1)?.job ?? 0;
  }
}

const createStory = (id: string): StoryIndex =>
  ({
    dataset: { id, actors: [], factions: [], memberships: [], ties: [], sources: [{}] },
  }) as unknown as StoryIndex;
const STORYLINE = { crossings: 3 } as Storyline;

describe("the page's side of the storyline worker", () => {
  let worker: StorylineWorker;
  let request: typeof import("./storyline-client.ts").requestStoryline;
  const onStoryline = vi.fn();
  const asked = (): string[] => worker.requests.map(({ dataset }) => dataset.id);
  beforeEach(async () => {
    vi.resetModules();
    vi.clearAllMocks();
    worker = new StorylineWorker();
    const { carryWorkers } = await import("../browser/page-workers.ts");
    const { requestStoryline } = await import("./storyline-client.ts");
    carryWorkers({ storyline: () => worker as unknown as Worker });
    request = requestStoryline;
  });

  it("sends a story without what its lines do not need, and hands the storyline over", () => {
    request(createStory("one"), onStoryline);
    expect(worker.requests).toMatchObject([{ dataset: { id: "one", sources: [] } }]);
    worker.answer(STORYLINE);
    expect(onStoryline.mock.calls).toEqual([[STORYLINE]]);
  });

  it("asks for one storyline after the other, and not for those cancelled while they waited", () => {
    request(createStory("one"), onStoryline);
    const cancel = request(createStory("two"), onStoryline);
    request(createStory("three"), onStoryline);
    expect(asked()).toEqual(["one"]);
    cancel();
    worker.answer(STORYLINE);
    expect(asked()).toEqual(["one", "three"]);
  });

  it("drops the answer to a request that was cancelled, and goes on", () => {
    const cancel = request(createStory("one"), onStoryline);
    cancel();
    request(createStory("two"), onStoryline);
    worker.answer(STORYLINE);
    expect(onStoryline).not.toHaveBeenCalled();
    worker.answer(STORYLINE);
    expect(onStoryline).toHaveBeenCalledTimes(1);
  });

  it("lays a story out in the page where the worker could not", async () => {
    layOutStorylineInPage.mockResolvedValue(STORYLINE);
    request(createStory("one"), onStoryline);
    worker.fail();
    await vi.waitFor(() => expect(onStoryline).toHaveBeenCalledWith(STORYLINE));
  });

  it("lays all stories out in the page once the worker has broken", async () => {
    layOutStorylineInPage.mockResolvedValue(STORYLINE);
    request(createStory("one"), onStoryline);
    worker.onerror?.();
    request(createStory("two"), onStoryline);
    await vi.waitFor(() => expect(onStoryline).toHaveBeenCalledTimes(2));
    expect(asked()).toEqual(["one"]);
  });
});
