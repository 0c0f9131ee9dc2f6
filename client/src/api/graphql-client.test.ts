import { afterEach, describe, expect, it, vi } from "vitest";
import { askServer, RefusedQueryError, ServerAwayError } from "./graphql-client.ts";
import { DatasetsQuery } from "./operations.ts";

const answering = (status: number, body: string) =>
  vi.stubGlobal("fetch", () => Promise.resolve(new Response(body, { status })));

describe("asking the server", () => {
  afterEach(() => vi.unstubAllGlobals());

  it("gives the data of the answer", async () => {
    answering(200, '{"data":{"datasets":[]}}');
    expect(await askServer(DatasetsQuery, {})).toEqual({ datasets: [] });
  });

  it("says when the server cannot be reached", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    await expect(askServer(DatasetsQuery, {})).rejects.toThrow(ServerAwayError);
  });

  it("says when the answer is no answer", async () => {
    answering(200, "<html>A proxy's page</html>");
    await expect(askServer(DatasetsQuery, {})).rejects.toThrow(ServerAwayError);
    answering(503, '{"errors":[{"message":"The database is away"}]}');
    await expect(askServer(DatasetsQuery, {})).rejects.toThrow("The database is away");
  });

  it("passes on what the server refuses", async () => {
    answering(400, '{"errors":[{"message":"There is no dataset x"}]}');
    await expect(askServer(DatasetsQuery, {})).rejects.toThrow(RefusedQueryError);
  });
});
