import { once } from "node:events";
import { createServer, type IncomingMessage, request } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { addDays, calendarDate, type Dataset, indexStory, logChanges, packTimeline } from "@entente/core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Database } from "../database/database.ts";
import { createSchema } from "../graphql/executable-schema.ts";
import { createApolloServer } from "./apollo.ts";
import { createApp } from "./app.ts";

/** Ties that all hold: an answer of some 20 MB, beyond what the machine's own socket buffers take. */
const TIES = 150_000;
const ACTORS = 1_000;
const MEGABYTE = 1_000_000;
const from = calendarDate(1922, 1, 1);

function largeStory(): Dataset {
  const actors = Array.from({ length: ACTORS }, (_, number) => ({
    ...{ id: `a${number}`, name: `Actor ${number}`, shortName: `${number}`, kind: "PERSON" },
  }));
  const ties = Array.from({ length: TIES }, (_, number) => ({
    id: `t${String(number).padStart(6, "0")}`,
    kind: "ALLIED",
    a: `a${number % ACTORS}`,
    b: `a${(number * 7 + 1) % ACTORS}`,
    ...{ validFrom: from, validTo: null, validFromEarliest: from, validToLatest: null },
    ...{ validFromEdtf: "1922-01-01", validToEdtf: null, basis: "EXPLICIT", rivalOf: null },
    ...{ begunBy: null, endedBy: null, citations: [] },
  }));
  const none = { factions: [], memberships: [], arguments: [], argumentLinks: [], positions: [], events: [] };
  const noOffices = { participants: [], offices: [], officeHoldings: [], sources: [], passages: [] };
  const period = { from, to: addDays(from, 1_000) };
  return { id: "large", revision: "r1", period, ...none, ...noOffices, actors, ties } as unknown as Dataset;
}

const QUERY = `{ networkAsOf(dataset: "large", asOf: "1923-01-01") { ties { id kind a { id name } b { id name } validFrom validTo } } }`;

const sockets: Socket[] = [];
let url: string;
let close: () => Promise<void>;

beforeAll(async () => {
  const dataset = largeStory();
  const index = indexStory(dataset);
  const story = { index, changes: () => logChanges(index), packed: () => packTimeline(dataset) };
  const stories = { datasets: ["large"], currentRevisions: ["r1"], story: () => story };
  // No request here reaches the database: its address is never opened.
  const database = new Database({ uri: "bolt://127.0.0.1:1", username: "", password: "", database: null });
  const apollo = createApolloServer(await createSchema(null), console.error);
  await apollo.start();
  const layouts = { find: () => Promise.resolve("UNKNOWN" as const) };
  const uploads = { isRunning: false, receive: () => Promise.reject(new Error("nothing is given here")) };
  const backend = { apollo, stories, layouts, database, uploads };
  const app = createApp({
    ...{ client: "nowhere", requestDeadline: 30_000, host: "127.0.0.1", embedOrigins: [] },
    backend: () => backend,
  });
  const server = createServer(app).listen(0, "127.0.0.1");
  server.on("connection", (socket) => sockets.push(socket));
  await once(server, "listening");
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  close = async () => {
    server.closeAllConnections();
    server.close();
    await apollo.stop();
    await database.close();
  };
});
afterAll(async () => {
  await close();
});

async function ask(query: string): Promise<IncomingMessage> {
  const body = JSON.stringify({ query });
  const asked = request(url, {
    method: "POST",
    agent: false,
    headers: { "content-type": "application/json", "content-length": body.length },
  });
  asked.end(body);
  const [response] = await once(asked, "response");
  return response as IncomingMessage;
}

/** Bytes of answers that the server holds in memory and its clients have not read. */
const held = (): number => Math.max(0, ...sockets.map((socket) => socket.writableLength));

describe("an answer of 20 MB", () => {
  it("to a reader who stops reading is not made beyond some megabytes; others are answered; read on, it is whole", async () => {
    const slow = await ask(QUERY);
    slow.pause();
    let greatest = 0;
    for (let looks = 0; looks < 20; looks += 1) {
      await wait(50);
      greatest = Math.max(greatest, held());
    }
    expect(greatest).toBeGreaterThan(0);
    expect(greatest).toBeLessThan(3 * MEGABYTE);
    const other = await ask("{ __typename }");
    expect(other.statusCode).toBe(200);
    other.resume();
    let length = 0;
    const parts: string[] = [];
    slow.setEncoding("latin1");
    for await (const part of slow) {
      length += (part as string).length;
      greatest = Math.max(greatest, held());
      parts.push(part as string);
    }
    expect(length).toBeGreaterThan(17 * MEGABYTE);
    expect(greatest).toBeLessThan(3 * MEGABYTE);
    expect(JSON.parse(parts.join("")).data.networkAsOf.ties).toHaveLength(TIES);
  });

  it("to a reader who goes away ends, and its making with it", async () => {
    const before = sockets.length;
    const gone = await ask(QUERY);
    gone.pause();
    await wait(100);
    gone.destroy();
    const [socket] = sockets.slice(before);
    for (let looks = 0; looks < 40 && socket?.destroyed === false; looks += 1) await wait(25);
    expect(socket?.destroyed).toBe(true);
    expect((await ask("{ __typename }")).resume().statusCode).toBe(200);
  });
});
