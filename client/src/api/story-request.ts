import { nameOnDevice } from "../device/device-address.ts";
import type {
  DatasetsQuery as DatasetsAnswer,
  TimelineQuery as TimelineAnswer,
} from "./generated/graphql.ts";
import { askServer } from "./graphql-client.ts";
import { DatasetsQuery, TimelineQuery } from "./operations.ts";

/** The server's answers with which a page opens. */
export interface StoryAnswers {
  readonly datasets: DatasetsAnswer["datasets"];
  /** The story asked for, else the first by id; null where the server holds none, and for a story of this device. */
  readonly timeline: TimelineAnswer["timeline"] | null;
}

/** The story that a page will show, before it has come. */
export type StoryToCome = Pick<DatasetsAnswer["datasets"][number], "id" | "revision">;

interface StoryRequest {
  readonly answers: Promise<StoryAnswers>;
  /** As soon as it is known; null where the server holds no story. */
  readonly toCome: Promise<StoryToCome | null>;
}

let opening: { readonly wanted: string | null; readonly request: StoryRequest } | null = null;

/** Asks for the story with which the page opens, before the page's own code has come. */
export function startOpening(wanted: string | null): void {
  opening = { wanted, request: requestStory(wanted) };
}

/** Takes over what was asked for before; asks anew where that was another story, or has been taken. */
export function takeOpening(wanted: string | null): StoryRequest {
  const request = opening?.wanted === wanted ? opening.request : requestStory(wanted);
  opening = null;
  return request;
}

/** Asks for the dataset wanted, or else the first by id. Both promises throw ServerAwayError or RefusedQueryError. */
function requestStory(wanted: string | null): StoryRequest {
  if (wanted !== null && nameOnDevice(wanted) !== null) return requestList();
  // The dataset wanted mostly exists: its story is asked for together with the list.
  const guess = wanted === null ? null : askServer(TimelineQuery, { dataset: wanted });
  const list = askServer(DatasetsQuery, {});
  const toCome = list.then(({ datasets }) => findStory(datasets, wanted));
  const answers = toCome.then(async (found): Promise<StoryAnswers> => {
    const { datasets } = await list;
    if (found === null) return { datasets, timeline: null };
    const isGuessed = guess !== null && found.id === wanted;
    const { timeline } = await (isGuessed ? guess : askServer(TimelineQuery, { dataset: found.id }));
    return { datasets, timeline };
  });
  // Whoever takes the answers over hears of the failure.
  for (const promise of [guess, toCome, answers]) promise?.catch(() => undefined);
  return { answers, toCome };
}

/** A story of this device is shown without the server too. */
function requestList(): StoryRequest {
  const list = askServer(DatasetsQuery, {}).catch(() => ({ datasets: [] }));
  return {
    answers: list.then(({ datasets }) => ({ datasets, timeline: null })),
    toCome: Promise.resolve(null),
  };
}

function findStory(datasets: DatasetsAnswer["datasets"], wanted: string | null): StoryToCome | null {
  const byId = datasets.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return byId.find(({ id }) => id === wanted) ?? byId[0] ?? null;
}
