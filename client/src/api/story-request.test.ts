import { afterEach, describe, expect, it, vi } from "vitest";
import { startOpening, takeOpening } from "./story-request.ts";

const LIST = ["b", "a"].map((id) => ({ id, revision: `of-${id}`, title: id, description: "" }));

/** A server that answers the list at once and stories when told to; returns the stories asked for. */
function serve() {
  const asked: string[] = [];
  let send = (): void => undefined;
  const isAllowed = new Promise<void>((resolve) => (send = resolve));
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables: { dataset?: string } };
    if (query.includes("query Datasets")) return Response.json({ data: { datasets: LIST } });
    asked.push(variables.dataset ?? "");
    await isAllowed;
    return Response.json({ data: { timeline: { dataset: variables.dataset } } });
  });
  return { asked, send };
}

describe("asking for the story of a page", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("tells which story comes, and its revision, before it has come", async () => {
    const { asked, send } = serve();
    startOpening("b");
    const { toCome, answers } = takeOpening("b");
    expect(await toCome).toMatchObject({ id: "b", revision: "of-b" });
    expect(asked).toEqual(["b"]);
    send();
    expect((await answers).timeline).toEqual({ dataset: "b" });
  });

  it("takes the first by id where the one asked for is missing", async () => {
    const { asked, send } = serve();
    send();
    const { toCome, answers } = takeOpening("none");
    expect(await toCome).toMatchObject({ id: "a" });
    expect((await answers).timeline).toEqual({ dataset: "a" });
    expect(asked).toEqual(["none", "a"]);
  });
});
