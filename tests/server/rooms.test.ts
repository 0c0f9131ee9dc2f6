import { EventSource } from "eventsource";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createApp } from "../../server/src/http/app.ts";
import { type HttpServer, listen } from "../../server/src/http/listen.ts";
import { ROOM_LIMITS } from "../../server/src/rooms/room-limits.ts";

const at = (date: string, more = {}) => ({
  address: `?dataset=d&date=${date}`,
  playing: false,
  blank: false,
  question: null,
  ...more,
});
const QUESTION = { id: "q1", about: "ally:zinoviev", options: ["trotsky", "stalin"], open: true };

/** Rooms need no database: the app answers for them while it is away. */
async function serve(): Promise<HttpServer> {
  const app = createApp({
    client: "/nonexistent",
    requestDeadline: 1_000,
    host: "127.0.0.1",
    embedOrigins: [],
    backend: () => null,
  });
  return await listen(app, "127.0.0.1", 0);
}

let http: HttpServer;
beforeAll(async () => {
  http = await serve();
});
afterAll(async () => {
  await http.close();
});

async function call(method: string, path: string, body?: unknown, secret?: string, origin = http.url) {
  const response = await fetch(`${origin}/rooms${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  // biome-ignore lint/suspicious/noExplicitAny: an answer has the shape of its question.
  const json: any = text === "" ? null : JSON.parse(text);
  return {
    status: response.status,
    json,
    code: json?.errors?.[0]?.extensions.code as string | undefined,
    headers: response.headers,
  };
}

async function openRoom(moment = at("1926-04-06"), origin = http.url) {
  const { json } = await call("POST", "", { moment }, undefined, origin);
  return json as { code: string; secret: string; origins: string[] };
}

/** A follower that remembers what it heard, and can be waited for. */
class Listener {
  readonly source: EventSource;
  readonly heard: { readonly name: string; readonly data: Record<string, unknown>; readonly id: string }[] =
    [];
  readonly #waiting: (() => void)[] = [];
  failure: number | undefined;

  constructor(path: string, secret?: string) {
    this.source = new EventSource(`${http.url}/rooms${path}`, {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: {
            ...init.headers,
            ...(secret === undefined ? {} : { Authorization: `Bearer ${secret}` }),
          },
        }),
    });
    for (const name of ["moment", "audience", "ended"]) {
      this.source.addEventListener(name, (event) => {
        this.heard.push({ name, data: JSON.parse(event.data), id: event.lastEventId });
        this.#wake();
      });
    }
    this.source.addEventListener("error", (event) => {
      this.failure = event.code;
      this.#wake();
    });
  }

  #wake(): void {
    for (const wake of this.#waiting.splice(0)) wake();
  }

  async until<Found>(find: () => Found | undefined): Promise<Found> {
    for (;;) {
      const found = find();
      if (found !== undefined && found !== false) return found;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  async untilMoment(date: string) {
    return await this.until(() =>
      this.heard.find(({ name, data }) => name === "moment" && String(data.address).includes(date)),
    );
  }

  close(): void {
    this.source.close();
  }
}

describe("a room over HTTP", () => {
  it("shows every follower what the presenter steers to, and the latecomer the present moment", async () => {
    const { code, secret } = await openRoom();
    const early = new Listener(`/${code}/events?device=device-early`);
    await early.untilMoment("1926-04-06");
    expect((await call("PUT", `/${code}/moment`, { moment: at("1927-12-18") }, secret)).json).toEqual({
      version: 2,
      followers: 1,
      tally: null,
    });
    await early.untilMoment("1927-12-18");
    const late = new Listener(`/${code.toLowerCase()}/events?device=device-late1`);
    expect((await late.untilMoment("1927-12-18")).id).toBe("2");
    expect(late.heard).toHaveLength(1);
    early.close();
    late.close();
  });

  it("sends one who comes back with its Last-Event-ID nothing twice, and what it missed", async () => {
    const { code, secret } = await openRoom();
    const read = async (lastEventId: string): Promise<string> => {
      const response = await fetch(`${http.url}/rooms/${code}/events?device=device-back`, {
        headers: { "last-event-id": lastEventId },
      });
      const reader = (response.body as ReadableStream<Uint8Array>).getReader();
      const { value } = await reader.read();
      await reader.cancel();
      return new TextDecoder().decode(value);
    };
    expect(await read("1")).toMatch(/^retry: \d+\n\n$/);
    await call("PUT", `/${code}/moment`, { moment: at("1928-10-19") }, secret);
    expect(await read("1")).toContain("date=1928-10-19");
  });

  it("tells the presenter's page, and a second one, of followers, votes and each other's steering", async () => {
    const { code, secret } = await openRoom(at("1926-03-01", { question: QUESTION }));
    const [first, second] = [1, 2].map(() => new Listener(`/${code}/presenter`, secret));
    const pupil = new Listener(`/${code}/events?device=device-pupil`);
    await pupil.untilMoment("1926-03-01");
    const vote = await call("PUT", `/${code}/votes/device-pupil`, { question: "q1", option: "trotsky" });
    expect(vote.status).toBe(204);
    for (const page of [first, second]) {
      await page?.until(() =>
        page.heard.find(({ data }) => (data.tally as { trotsky?: number })?.trotsky === 1),
      );
    }
    await call("PUT", `/${code}/moment`, { moment: at("1926-05-01"), tab: "tab-number-1" }, secret);
    expect((await second?.untilMoment("1926-05-01"))?.data.tab).toBe("tab-number-1");
    expect(pupil.heard.some(({ name }) => name === "audience")).toBe(false);
    for (const one of [first, second, pupil]) one?.close();
  });

  it("ends for everyone when the presenter ends it, and is then not found", async () => {
    const { code, secret } = await openRoom();
    const pupil = new Listener(`/${code}/events?device=device-pupil`);
    await pupil.untilMoment("1926-04-06");
    expect((await call("DELETE", `/${code}`, undefined, secret)).status).toBe(204);
    await pupil.until(() => pupil.heard.find(({ name }) => name === "ended"));
    await pupil.until(() => pupil.failure);
    expect([pupil.failure, pupil.source.readyState]).toEqual([404, EventSource.CLOSED]);
    expect((await call("DELETE", `/${code}`, undefined, secret)).status).toBe(404);
  });

  it("says where other devices reach the server: nowhere, on the loopback", async () => {
    expect((await openRoom()).origins).toEqual([]);
  });
});

describe("a refusal by a room has its status code", () => {
  it("401, 403 and 404 for those who may not steer", async () => {
    const { code } = await openRoom();
    const moment = at("1926-05-01");
    const none = await call("PUT", `/${code}/moment`, { moment });
    expect([none.status, none.code, none.headers.get("www-authenticate")]).toEqual([
      401,
      "NO_SECRET",
      "Bearer",
    ]);
    const wrong = await call("PUT", `/${code}/moment`, { moment }, "guessed");
    expect([wrong.status, wrong.code]).toEqual([403, "NOT_PRESENTER"]);
    const lost = await call("PUT", "/ZZZZZZ/moment", { moment }, "guessed");
    expect([lost.status, lost.code]).toEqual([404, "NO_ROOM"]);
    expect((await call("GET", `/${code}/presenter`)).status).toBe(401);
  });

  it("400 for a moment or a vote that is none, 409 for a vote at the wrong time", async () => {
    const { code, secret } = await openRoom();
    const bad = await call("PUT", `/${code}/moment`, { moment: { address: "x" } }, secret);
    expect([bad.status, bad.code]).toEqual([400, "BAD_MOMENT"]);
    expect((await call("POST", "", {})).code).toBe("BAD_MOMENT");
    const closed = await call("PUT", `/${code}/votes/device-pupil`, { question: "q1", option: "x" });
    expect([closed.status, closed.code]).toEqual([409, "VOTING_CLOSED"]);
    await call("PUT", `/${code}/moment`, { moment: at("1926-03-01", { question: QUESTION }) }, secret);
    const stranger = await call("PUT", `/${code}/votes/x`, { question: "q1", option: "stalin" });
    expect([stranger.status, stranger.code]).toEqual([400, "BAD_VOTE"]);
    const absent = await call("PUT", `/${code}/votes/device-gone`, { question: "q1", option: "stalin" });
    expect([absent.status, absent.code]).toEqual([409, "NOT_FOLLOWING"]);
  });

  it("429 for more moments in a second than a room takes", async () => {
    const { code, secret } = await openRoom();
    const sent = Array.from({ length: 2 * ROOM_LIMITS.steersASecond + 2 }, async () => {
      return (await call("PUT", `/${code}/moment`, { moment: at("1926-05-01") }, secret)).status;
    });
    expect(new Set(await Promise.all(sent))).toEqual(new Set([200, 429]));
  });

  it("429 with Retry-After for trying many codes, and before that no limit for those who know one", async () => {
    const other = await serve();
    try {
      const { code } = await openRoom(undefined, other.url);
      for (let n = 0; n < ROOM_LIMITS.wrongAttemptsAMinute; n += 1) {
        expect(
          (await call("GET", "/ZZZZZZ/events?device=device-walk", undefined, undefined, other.url)).status,
        ).toBe(404);
      }
      const walked = await call("GET", `/${code}/events?device=device-walk`, undefined, undefined, other.url);
      expect([walked.status, walked.code]).toEqual([429, "TOO_MANY_TRIES"]);
      expect(Number(walked.headers.get("retry-after"))).toBeGreaterThan(0);
    } finally {
      await other.close();
    }
  });
});
