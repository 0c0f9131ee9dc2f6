import type {
  DatasetsQuery as DatasetsAnswer,
  TimelineQuery as TimelineAnswer,
} from "./generated/graphql.ts";
import { askServer } from "./graphql-client.ts";
import { DatasetsQuery, TimelineQuery } from "./operations.ts";

/** The server's answers with which a page opens. */
export interface StoryAnswers {
  readonly datasets: DatasetsAnswer["datasets"];
  /** The story asked for, else the first by id; null where the server holds none. */
  readonly timeline: TimelineAnswer["timeline"] | null;
}

let opening: { readonly wanted: string | null; readonly answers: Promise<StoryAnswers> } | null = null;

/** Asks for the story with which the page opens, before the page's own code has come. */
export function startOpening(wanted: string | null): void {
  opening = { wanted, answers: requestStory(wanted) };
  // Whoever takes the answers over hears of the failure.
  opening.answers.catch(() => undefined);
}

/** Takes over what was asked for before; asks anew where that was another story, or has been taken. */
export function takeOpening(wanted: string | null): Promise<StoryAnswers> {
  const answers = opening?.wanted === wanted ? opening.answers : requestStory(wanted);
  opening = null;
  return answers;
}

/** Asks for the dataset wanted, or else the first by id. Throws ServerAwayError or RefusedQueryError. */
async function requestStory(wanted: string | null): Promise<StoryAnswers> {
  // The dataset wanted mostly exists: its story is asked for together with the list.
  const guess = wanted === null ? null : askServer(TimelineQuery, { dataset: wanted });
  guess?.catch(() => undefined);
  const { datasets } = await askServer(DatasetsQuery, {});
  const [first] = datasets.map(({ id }) => id).sort();
  if (first === undefined) return { datasets, timeline: null };
  if (guess !== null && datasets.some(({ id }) => id === wanted)) {
    return { datasets, timeline: (await guess).timeline };
  }
  return { datasets, timeline: (await askServer(TimelineQuery, { dataset: first })).timeline };
}
