/** The server refused the story, or could not import it; the message is the server's. */
export class NotGivenError extends Error {
  override readonly name = "NotGivenError";
  /** HTTP status; 0 where the server could not be reached. */
  readonly status: number;
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

interface Line {
  readonly progress?: { readonly written: number; readonly total: number };
  readonly dataset?: { readonly id: string };
  readonly errors?: readonly { readonly message: string }[];
}

/** Gives a package to this server (docs/api.md, "Give a story"). Resolves to its id there. Throws NotGivenError. */
export async function giveToServer(
  zip: Uint8Array<ArrayBuffer>,
  token: string,
  onProgress: (share: number) => void,
): Promise<string> {
  const response = await fetch("/datasets?file=story.zip", {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/zip" },
    body: zip,
  }).catch(() => {
    throw new NotGivenError(0, "");
  });
  let id: string | null = null;
  const take = (text: string): void => {
    const { progress, dataset, errors } = JSON.parse(text) as Line;
    if (errors !== undefined)
      throw new NotGivenError(response.status, errors.map(({ message }) => message).join("; "));
    if (progress !== undefined) onProgress(progress.written / progress.total);
    if (dataset !== undefined) id = dataset.id;
  };
  if (!response.ok) take(await response.text().then(orNoAnswer));
  for await (const line of linesOf(response)) take(line);
  if (id === null) throw new NotGivenError(response.status, "The answer of the server broke off");
  return id;
}

/** What is no JSON comes from something between this page and the server. */
function orNoAnswer(text: string): string {
  return text.startsWith("{") ? text : JSON.stringify({ errors: [{ message: "no answer of this server" }] });
}

async function* linesOf({ body }: Response): AsyncGenerator<string, void, undefined> {
  const reader = body?.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const piece = await reader?.read();
    if (piece === undefined || piece.done) break;
    const lines = (rest + piece.value).split("\n");
    rest = lines.pop() ?? "";
    yield* lines.filter((line) => line !== "");
  }
  if (rest !== "") yield rest;
}
