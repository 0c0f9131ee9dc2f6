import { gzipSync } from "node:zlib";
import {
  type Dataset,
  finishLayout,
  indexStory,
  LAYOUT_ENGINE,
  type LayoutForm,
  type PackedLayout,
  USUAL_ARRANGEMENT,
} from "@entente/core";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { Database } from "../../server/src/database/database.ts";
import { createApp } from "../../server/src/http/app.ts";
import { listen } from "../../server/src/http/listen.ts";
import { sweepRevisions } from "../../server/src/ingest/import-dataset.ts";
import { readPackage } from "../../server/src/ingest/read-package.ts";
import { layOutRevision } from "../../server/src/layouts/lay-out-revision.ts";
import { LayoutStore } from "../../server/src/layouts/layout-store.ts";
import { layOutCompressed } from "../../server/src/layouts/layout-task.ts";
import { LayoutFailedError } from "../../server/src/layouts/layout-thread.ts";
import type { LayOut } from "../../server/src/layouts/make-layout.ts";
import { StoryLayouts } from "../../server/src/layouts/story-layouts.ts";
import { writeSmallPackage } from "../ingest/small-package.ts";
import { type ServedProduct, serveProduct } from "./product-over-http.ts";

const database = new Database(inject("neo4j"));
afterAll(async () => {
  await database.close();
});

const layoutOf = (dataset: Dataset, form: LayoutForm): PackedLayout =>
  finishLayout(indexStory(dataset), { ...USUAL_ARRANGEMENT, form });

describe("a layout over HTTP", () => {
  let product: ServedProduct;
  beforeAll(async () => {
    product = await serveProduct();
  });
  afterAll(async () => {
    await product.close();
  });
  const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
    await fetch(`${product.url}/layouts/${path}`, { headers });
  const club = (): Dataset => product.backend.stories.story("debate-club").index.dataset;

  it("is that of core's, made in the background, and never changes", async () => {
    // Before the first request: it keeps this thread, and with it the server, busy for seconds.
    const expected = layoutOf(club(), "wide");
    const path = `${LAYOUT_ENGINE}/debate-club/${club().revision}/wide`;
    await expect.poll(async () => (await get(path)).status, { timeout: 240_000, interval: 200 }).toBe(200);
    const response = await get(path);
    expect(await response.json()).toEqual(expected);
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("gzip");
    const plain = await get(path, { "accept-encoding": "identity" });
    expect(plain.headers.get("content-encoding")).toBe(null);
    expect(await plain.json()).toEqual(expected);
    const etag = response.headers.get("etag") ?? "";
    const again = await get(path, { "if-none-match": etag, "cache-control": "max-age=0" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    // Larger stories are laid out before this one.
  }, 300_000);

  it.each([
    [`${LAYOUT_ENGINE}/debate-club/0000/wide`, /no layout of "debate-club" at revision 0000/],
    [`${LAYOUT_ENGINE}/debate-club/REVISION/square`, /wide or tall/],
    [`0/debate-club/REVISION/wide`, /reload the page/],
    [`${LAYOUT_ENGINE}/no-such/REVISION/wide`, /no layout of "no-such"/],
  ])("is 404 with a reason where there is none: %s", async (path, reason) => {
    const response = await get(path.replace("REVISION", club().revision));
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect([response.status, response.headers.get("cache-control")]).toEqual([404, "no-store"]);
    expect(errors[0]?.message).toMatch(reason);
  });

  it.each([
    ["AWAITED", 202, "LAYOUT_AWAITED"],
    ["FAILED", 404, "NOT_FOUND"],
    [null, 503, "STARTING"],
  ] as const)("%s is %d", async (answer, status, code) => {
    const layouts = { find: () => Promise.resolve(answer ?? "AWAITED") };
    const app = createApp({
      ...{ client: "nowhere", requestDeadline: 1_000, host: "127.0.0.1", embedOrigins: [] },
      backend: () => (answer === null ? null : { ...product.backend, layouts }),
    });
    const http = await listen(app, "127.0.0.1", 0);
    const response = await fetch(`${http.url}/layouts/${LAYOUT_ENGINE}/debate-club/0000/wide`);
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors[0]?.extensions.code]).toEqual([status, code]);
    expect(response.headers.get("retry-after")).toBe(status === 202 ? "1" : null);
    await http.close();
  });
});

describe("the layouts of a revision", () => {
  let dataset: Dataset;
  const wide = () => ({ dataset: dataset.id, revision: dataset.revision, form: "wide" as const });
  const stored = async (): Promise<readonly unknown[]> =>
    await database.read(
      "MATCH (:Revision)-[:HAS_LAYOUT]->(l:StoryLayout {revision: $revision}) RETURN l.form AS form, l.engine AS engine, l.content IS NULL AS isClaim ORDER BY form, engine",
      { revision: dataset.revision },
    );
  const BOTH = ["tall", "wide"].map((form) => ({ form, engine: LAYOUT_ENGINE, isClaim: false }));
  const serve = (layOut: LayOut): StoryLayouts =>
    new StoryLayouts(
      database,
      () => [dataset],
      () => undefined,
      layOut,
    );
  const here: LayOut = (task) => Promise.resolve(layOutCompressed(task));

  const forget = async (): Promise<void> => {
    await database.write([
      {
        cypher: "MATCH (l:StoryLayout {revision: $revision}) DETACH DELETE l",
        parameters: { revision: dataset.revision },
      },
    ]);
  };

  it("are made by one of two servers, and found by the other", async () => {
    // No dataset points at this revision: the servers of other tests leave it alone.
    const { dataset: small } = await readPackage(await writeSmallPackage());
    dataset = { ...small, id: "laid-out", revision: "laid-out-1" };
    await database.write([
      {
        cypher: "CREATE (:Revision {id: $id, dataset: $dataset, complete: true})",
        parameters: { id: dataset.revision, dataset: dataset.id },
      },
    ]);
    const layOut = vi.fn(here);
    const servers = [serve(layOut), serve(layOut)];
    for (const server of servers) server.makeMissing();
    for (const server of servers)
      await expect.poll(async () => await server.find(wide())).toBeInstanceOf(Uint8Array);
    await expect.poll(stored).toEqual(BOTH);
    expect(layOut).toHaveBeenCalledTimes(2);
    const third = serve(layOut);
    expect(await third.find(wide())).toEqual(await servers[0]?.find(wide()));
    for (const server of [...servers, third]) await server.close();
    expect(layOut).toHaveBeenCalledTimes(2);
  });

  it("are made anew where another engine made them, where they cannot be read, and where a server died", async () => {
    await forget();
    const older = new LayoutStore(database, LAYOUT_ENGINE - 1);

    expect(await older.claim(wide())).toBe(true);
    expect(await older.store(wide(), layOutCompressed({ dataset, form: "wide" }))).toBe(true);
    await layOutRevision(database, dataset, () => undefined);
    expect(await stored()).toEqual(BOTH);
    for (const content of [new Int8Array([1, 2, 3]), new Int8Array(gzipSync('{"final":true}'))]) {
      await database.write([
        {
          cypher: "MATCH (l:StoryLayout {revision: $revision, form: 'wide'}) SET l.content = $content",
          parameters: { revision: dataset.revision, content },
        },
      ]);
      const server = serve(here);
      expect(await server.find(wide())).toBe("AWAITED");
      await expect.poll(async () => await server.find(wide())).toBeInstanceOf(Uint8Array);
      await server.close();
      expect(await stored()).toEqual(BOTH);
    }
    await forget();
    const dead = new LayoutStore(database);
    expect(await dead.claim(wide())).toBe(true);
    expect(await new LayoutStore(database).claim(wide())).toBe(false);
    expect(await stored()).toEqual([{ form: "wide", engine: LAYOUT_ENGINE, isClaim: true }]);
    await database.write([
      {
        cypher: "MATCH (l:StoryLayout {revision: $revision}) SET l.touchedAt = 0",
        parameters: { revision: dataset.revision },
      },
    ]);
    await layOutRevision(database, dataset, () => undefined);
    expect(await stored()).toEqual(BOTH);
    // The dead server is late: its claim is gone.
    expect(await dead.store(wide(), layOutCompressed({ dataset, form: "wide" }))).toBe(false);
  });

  it("leave nothing behind when the server ends, and are not asked for for ever when they fail", async () => {
    await forget();
    const begun = vi.fn();
    const ending = serve(
      async (_, signal) =>
        await new Promise((_resolve, reject) => {
          begun();
          signal.addEventListener("abort", () => reject(new LayoutFailedError("given up")));
        }),
    );
    ending.makeMissing();
    await vi.waitFor(() => expect(begun).toHaveBeenCalled());
    await ending.close();
    expect(await stored()).toEqual([]);
    const layOut = vi.fn(() => Promise.reject(new LayoutFailedError("out of memory")));
    const failing = serve(layOut);
    await expect.poll(async () => await failing.find(wide())).toBe("FAILED");
    await failing.close();
    expect(layOut).toHaveBeenCalledTimes(2);
    expect(await stored()).toEqual([]);
  });

  it("go with their revision, and a late one is not stored", async () => {
    await layOutRevision(database, dataset, () => undefined);
    expect(await stored()).toEqual(BOTH);
    await forget();
    const late = new LayoutStore(database);
    expect(await late.claim(wide())).toBe(true);
    expect(await sweepRevisions(database, dataset.id, "")).toEqual([dataset.revision]);
    expect(await late.store(wide(), layOutCompressed({ dataset, form: "wide" }))).toBe(false);
    const [left] = await database.read(
      "MATCH (l:StoryLayout {revision: $revision}) RETURN count(l) AS left",
      {
        revision: dataset.revision,
      },
    );
    expect(left?.left).toBe(0);
    expect(await serve(here).find(wide())).toBe("UNKNOWN");
  });
});
