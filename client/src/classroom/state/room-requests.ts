import type { RoomMoment } from "@entente/core";

/** A room as its presenter keeps it. The secret is sent only in the authorization header. */
export interface KeptRoom {
  readonly code: string;
  readonly secret: string;
  /** Origins at which other devices reach the server, as it says; empty if only this machine does. */
  readonly origins: readonly string[];
}

/** A refused request or a lost connection; `status` is 0 if the server was not reached. */
export class RoomRefusal extends Error {
  override readonly name = "RoomRefusal";
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export async function openRoom(moment: RoomMoment, tab: string): Promise<KeptRoom> {
  const response = await sendRequest("POST", "", null, { moment, tab });
  const { code, secret, origins } = (await response.json()) as KeptRoom;
  return { code, secret, origins };
}

export async function sendMoment({ code, secret }: KeptRoom, moment: RoomMoment, tab: string): Promise<void> {
  await sendRequest("PUT", `/${code}/moment`, secret, { moment, tab });
}

export async function endRoom({ code, secret }: KeptRoom): Promise<void> {
  await sendRequest("DELETE", `/${code}`, secret, null);
}

export async function sendVote(
  code: string,
  device: string,
  question: string,
  option: string,
): Promise<void> {
  await sendRequest("PUT", `/${code}/votes/${device}`, null, { question, option });
}

async function sendRequest(
  method: string,
  path: string,
  secret: string | null,
  body: unknown,
): Promise<Response> {
  const response = await fetch(`/rooms${path}`, {
    method,
    headers: {
      "content-type": "application/json",
      ...(secret === null ? {} : { authorization: `Bearer ${secret}` }),
    },
    ...(body === null ? {} : { body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(10_000),
  }).catch((cause: unknown) => {
    throw new RoomRefusal(0, cause instanceof Error ? cause.message : String(cause));
  });
  if (response.ok) return response;
  const answer = (await response.json().catch(() => null)) as {
    readonly errors?: readonly { readonly message: string }[];
  } | null;
  throw new RoomRefusal(response.status, answer?.errors?.[0]?.message ?? `Status ${response.status}`);
}
