import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import {
  addDays,
  calendarDate,
  type Dataset,
  indexStory,
  logChanges,
  packTimeline,
  seededRandom,
} from "@entente/core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Database } from "../database/database.ts";
import { createSchema } from "../graphql/executable-schema.ts";
import { MEASURE_WORKER } from "../measures/measure-worker.ts";
import { createApolloServer } from "./apollo.ts";
import { createApp } from "./app.ts";

const ACTORS = 64;
const from = calendarDate(1922, 1, 1);

/** Random ties, allied or opposed: dividing them well is some seconds of search. */
function tornStory(): Dataset {
  const random = seededRandom(3);
  const actors = Array.from({ length: ACTORS }, (_, number) => ({
    ...{ id: `a${number}`, name: `Actor ${number}`, shortName: `${number}`, kind: "PERSON" },
  }));
  const ties = actors.flatMap((a, first) =>
    actors.slice(first + 1).flatMap((b) => {
      if (random.next() > 0.25) return [];
      const kind = random.next() < 0.5 ? "ALLIED" : "OPPOSED";
      return [
        {
          ...{ id: `${a.id}-${b.id}`, kind, a: a.id, b: b.id, begunBy: null, endedBy: null, citations: [] },
          ...{ validFrom: from, validTo: null, validFromEarliest: from, validToLatest: null },
          ...{ validFromEdtf: "1922-01-01", validToEdtf: null, basis: "EXPLICIT", rivalOf: null },
        },
      ];
    }),
  );
  const none = { factions: [], memberships: [], arguments: [], argumentLinks: [], positions: [], events: [] };
  const noOffices = { participants: [], offices: [], officeHoldings: [], sources: [], passages: [] };
  const period = { from, to: addDays(from, 1_000) };
  return { id: "torn", revision: "r1", period, ...none, ...noOffices, actors, ties } as unknown as Dataset;
}

interface Running {
  readonly url: string;
  readonly close: () => Promise<void>;
}

async function serve(requestDeadline: number): Promise<Running> {
  const dataset = tornStory();
  const index = indexStory(dataset);
  const story = { index, changes: () => logChanges(index), packed: () => packTimeline(dataset) };
  const stories = { datasets: ["torn"], currentRevisions: ["r1"], story: () => story };
  // No request here reaches the database: its address is never opened.
  const database = new Database({ uri: "bolt://127.0.0.1:1", username: "", password: "", database: null });
  const layouts = { find: () => Promise.resolve("UNKNOWN" as const) };
  const uploads = { isRunning: false, receive: () => Promise.reject(new Error("nothing is given here")) };
  const apollo = createApolloServer(await createSchema(null), console.error);
  await apollo.start();
  const app = createApp({
    ...{ client: "nowhere", requestDeadline, host: "127.0.0.1", embedOrigins: [] },
    backend: () => ({ apollo, stories, layouts, database, uploads }),
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await apollo.stop();
    await database.close();
  };
  return { url, close };
}

async function ask(url: string, query: string): Promise<{ readonly status: number; readonly text: string }> {
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
  });
  return { status: response.status, text: await response.text() };
}

const field = (name: string, day: string, selection: string): string =>
  `{ ${name}(dataset: "torn", asOf: "${day}") { ${selection} } }`;

describe("while a balance is measured for seconds", () => {
  let product: Running;
  beforeAll(async () => {
    product = await serve(60_000);
  });
  afterAll(async () => {
    await product.close();
    await MEASURE_WORKER.close();
  });

  it("health and networks are answered, and requests for the same balance share one measure", async () => {
    const done: string[] = [];
    const measured = vi.spyOn(MEASURE_WORKER, "measure");
    const balance = async (day: string) => {
      const answer = await ask(product.url, field("balanceAsOf", day, "frustrationUpperBound blocs { id }"));
      done.push("balance");
      return answer;
    };
    const one = balance("1922-05-01");
    await vi.waitFor(() => expect(measured).toHaveBeenCalledOnce());
    const other = balance("1922-06-01");
    for (let round = 0; round < 3; round += 1) {
      expect((await fetch(`${product.url}/health/live`)).status).toBe(200);
      done.push("health");
      const network = await ask(product.url, field("networkAsOf", `1922-07-0${round + 1}`, "ties { id }"));
      expect(network.status).toBe(200);
      done.push("network");
    }
    const answers = await Promise.all([one, other]);
    const others = ["health", "network"];
    expect(done).toEqual([...others, ...others, ...others, "balance", "balance"]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.status).toBe(200);
    expect(measured).toHaveBeenCalledOnce();
    measured.mockRestore();
  });
});

describe("a measure that takes longer than a request may", () => {
  it("is answered 504 in time, and is cached for the next request", async () => {
    const product = await serve(300);
    const query = field("balanceAsOf", "1922-05-01", "frustrationUpperBound");
    const late = await ask(product.url, query);
    expect([late.status, late.text]).toEqual([504, expect.stringContaining("longer than 300 ms")]);
    await vi.waitFor(async () => expect((await ask(product.url, query)).status).toBe(200), {
      timeout: 30_000,
      interval: 200,
    });
    await product.close();
    await MEASURE_WORKER.close();
  });
});
