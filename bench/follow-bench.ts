import { once } from "node:events";
import { type ClientRequest, createServer, get, type IncomingMessage, type ServerResponse } from "node:http";
import { createApp } from "@entente/server/http/app";
import { listen } from "@entente/server/http/listen";
import { round } from "./timing.ts";

const FOLLOWERS = 200;
const ROUNDS = 150;
const WARM_UP = 10;

/** A server under test: how it is followed, and how it is steered to a marked moment. */
interface Contender {
  readonly name: string;
  readonly followUrl: (follower: number) => string;
  readonly steer: (mark: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

/**
 * 200 followers on server-sent events, from the sending of a moment to its receipt by each: the product's rooms beside
 * a bare Node broadcast (no codes, no secrets, no limits), in turns. Servers and followers share this process.
 */
export async function runBench(): Promise<number> {
  const contenders = [await product(), await bareBroadcast()];
  const results = new Map(contenders.map(({ name }) => [name, [] as number[]]));
  const audiences = await Promise.all(contenders.map(gather));
  for (let round_ = 0; round_ < ROUNDS + WARM_UP; round_ += 1) {
    for (const [place, contender] of contenders.entries()) {
      const latencies = await broadcast(contender, audiences[place] as Audience, `m${round_}`);
      if (round_ >= WARM_UP) results.get(contender.name)?.push(...latencies);
    }
  }
  const figures = Object.fromEntries([...results].map(([name, times]) => [name, summarise(times)]));
  for (const [name, { p50, p99 }] of Object.entries(figures))
    process.stdout.write(`${name.padEnd(24)} p50 ${p50} ms   p99 ${p99} ms\n`);
  for (const [place, audience] of audiences.entries()) {
    for (const request of audience.requests) request.destroy();
    await contenders[place]?.close();
  }
  const [rooms, bare] = contenders.map(({ name }) => figures[name]);
  const ratio = round((rooms?.p50 ?? 0) / (bare?.p50 ?? 1));
  const ratioAtWorst = round((rooms?.p99 ?? 0) / (bare?.p99 ?? 1));
  process.stdout.write(
    `${JSON.stringify({ bench: "follow", followers: FOLLOWERS, moments: ROUNDS, ...figures, ratio, ratioAtWorst })}\n`,
  );
  return 0;
}

async function product(): Promise<Contender> {
  const app = createApp({
    client: "/nonexistent",
    requestDeadline: 10_000,
    host: "127.0.0.1",
    embedOrigins: [],
    backend: () => null,
  });
  const http = await listen(app, "127.0.0.1", 0);
  const moment = (mark: string) => ({
    address: `?dataset=bolshevik-party-1922-1929&date=1926-04-06&mark=${mark}`,
    playing: true,
    blank: false,
    question: null,
  });
  const send = async (method: string, path: string, mark: string, secret = ""): Promise<Response> =>
    await fetch(`${http.url}/rooms${path}`, {
      method,
      headers: { "content-type": "application/json", authorization: `Bearer ${secret}` },
      body: JSON.stringify({ moment: moment(mark) }),
    });
  const { code, secret } = (await (await send("POST", "", "start")).json()) as Record<
    "code" | "secret",
    string
  >;
  return {
    name: "rooms",
    followUrl: (follower) => `${http.url}/rooms/${code}/events?device=follower-${follower}`,
    steer: async (mark) => {
      const response = await send("PUT", `/${code}/moment`, mark, secret);
      if (response.status !== 200) throw new Error(`Steering was refused with ${response.status}`);
      await response.arrayBuffer();
    },
    close: http.close,
  };
}

/** The least there can be: every reader gets what is posted. */
async function bareBroadcast(): Promise<Contender> {
  const readers = new Set<ServerResponse>();
  const server = createServer((request, response) => {
    if (request.method === "GET") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(": here\n\n");
      readers.add(response);
      return;
    }
    request.setEncoding("utf8");
    let body = "";
    request.on("data", (chunk: string) => {
      body += chunk;
    });
    request.on("end", () => {
      for (const reader of readers) reader.write(`event: moment\ndata: ${body}\n\n`);
      response.end();
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`;
  return {
    name: "bare Node broadcast",
    followUrl: () => url,
    steer: async (mark) => {
      await (
        await fetch(url, { method: "PUT", body: JSON.stringify({ address: `?mark=${mark}` }) })
      ).arrayBuffer();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Audience {
  readonly requests: readonly ClientRequest[];
  /** Resolves with the time at which each reader has read the mark. */
  readonly heard: (mark: string) => Promise<readonly number[]>;
}

async function gather(contender: Contender): Promise<Audience> {
  const requests: ClientRequest[] = [];
  const listeners: ((text: string) => void)[] = [];
  for (let follower = 0; follower < FOLLOWERS; follower += 1) {
    const request = get(contender.followUrl(follower), { agent: false });
    const [response] = (await once(request, "response")) as [IncomingMessage];
    response.setEncoding("utf8");
    response.on("data", (text: string) => listeners[follower]?.(text));
    requests.push(request);
  }
  return {
    requests,
    heard: async (mark) =>
      await Promise.all(
        requests.map(
          (_, follower) =>
            new Promise<number>((resolve) => {
              listeners[follower] = (text) => {
                if (text.includes(`mark=${mark}"`)) resolve(performance.now());
              };
            }),
        ),
      ),
  };
}

async function broadcast(contender: Contender, audience: Audience, mark: string): Promise<number[]> {
  const heard = audience.heard(mark);
  const sent = performance.now();
  await contender.steer(mark);
  // A room takes forty moments a second and no more.
  const [times] = await Promise.all([heard, new Promise((resolve) => setTimeout(resolve, 30))]);
  return times.map((time) => time - sent);
}

function summarise(times: number[]): { readonly p50: number; readonly p99: number } {
  times.sort((a, b) => a - b);
  const at = (share: number): number => round(times[Math.floor(times.length * share)] ?? 0);
  return { p50: at(0.5), p99: at(0.99) };
}
