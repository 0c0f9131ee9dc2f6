import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openMavenSource } from "./maven-download.ts";

let directory = "";
let server: Server | null = null;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "entente-maven-"));
});
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  rmSync(directory, { recursive: true });
});

async function fetchFrom(listener: RequestListener, signal = new AbortController().signal): Promise<string> {
  server = createServer(listener);
  const address = await new Promise<AddressInfo>((resolve) => {
    const listening = server?.listen(0, "127.0.0.1", () => resolve(listening?.address() as AddressInfo));
  });
  const source = openMavenSource({}, `http://127.0.0.1:${address.port}/`, 600);
  await source.fetchJar("org.a:native:jar:linux-x86_64:1.5", directory, "draft.jar", signal);
  return readFileSync(join(directory, "draft.jar"), "utf8");
}

test("a jar is asked for by its group, artifact, version and classifier", async () => {
  const content = await fetchFrom((request, response) => response.end(request.url));
  expect(content).toBe("/org/a/native/1.5/native-1.5-linux-x86_64.jar");
});

test("a redirect is followed", async () => {
  const content = await fetchFrom((request, response) =>
    request.url === "/moved" ? response.end("here") : response.writeHead(302, { location: "/moved" }).end(),
  );
  expect(content).toBe("here");
});

test("a missing jar is an error with its status", async () => {
  await expect(fetchFrom((_, response) => response.writeHead(404).end())).rejects.toThrow("404");
});

test("a connection lost half-way is an error", async () => {
  const download = fetchFrom((_, response) => {
    response.writeHead(200, { "content-length": "1000" }).write("a little");
    setTimeout(() => response.destroy(), 50);
  });
  await expect(download).rejects.toThrow("no data arrived");
});

test("a server that never answers is an error", async () => {
  await expect(fetchFrom(() => undefined)).rejects.toThrow("no data arrived");
});

test("an interruption ends a download that hangs", async () => {
  const stop = new AbortController();
  const download = fetchFrom(() => stop.abort(new Error("Ctrl-C")), stop.signal);
  await expect(download).rejects.toThrow(/Ctrl-C|abort/i);
});
