import { CSPProvider } from "@base-ui/react/csp-provider";
import { type Dataset, datasetIn, indexStory, withAgreementTies } from "@entente/core";
import { lazy, type ReactNode, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { ServerAwayError } from "../api/graphql-client.ts";
import type { StoryToCome } from "../api/story-request.ts";
import type { Following } from "../classroom/state/classroom.ts";
import { homeOf } from "../device/story-home.ts";
import { LanguageProvider, StoryTimeProvider, StoryWords, useWords } from "../language/LanguageProvider.tsx";
import { OPENING_WORDS } from "../language/language.ts";
import type { Words } from "../language/words.ts";
import { askForLayout } from "../layout/served-layout.ts";
import { layoutFormOfDevice } from "../layout/use-layout-form.ts";
import { datasetOf } from "../permalink/dataset-of.ts";
import { viewsWithContent } from "../permalink/view-content.ts";
import { prepareStory } from "../story/story.ts";
import { ThemeProvider } from "../theme/ThemeProvider.tsx";
import { Explorer } from "./Explorer.tsx";
import { type LoadedPage, type LoadPage, loadPage } from "./load-page.ts";
import { OpenHere } from "./OpenHere.tsx";
import { roomCode } from "./room-code.ts";

const FollowPage = lazy(() => import("../classroom/room/FollowPage.tsx"));

/** The page with its theme and language, showing the story that the address names. */
export function App({ load = loadPage }: { readonly load?: LoadPage }): ReactNode {
  return (
    <CSPProvider disableStyleElements>
      <ThemeProvider>
        <LanguageProvider>
          <FollowedOrOwn load={load} />
        </LanguageProvider>
      </ThemeProvider>
    </CSPProvider>
  );
}

function FollowedOrOwn({ load }: { readonly load: LoadPage }): ReactNode {
  const code = roomCode();
  if (code === null) return <Page load={load} following={null} />;
  return (
    <Suspense fallback={<main className="message" aria-busy="true" />}>
      <FollowPage code={code}>
        {(following, dataset) => <Page key={dataset} load={load} following={following} />}
      </FollowPage>
    </Suspense>
  );
}

type Loading =
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly error: unknown }
  | { readonly phase: "loaded"; readonly loaded: LoadedPage };

interface PageProps {
  readonly load: LoadPage;
  readonly following: Following | null;
}

function Page({ load: loadStory, following }: PageProps): ReactNode {
  const { t, language } = useWords();
  const [loading, setLoading] = useState<Loading>({ phase: "loading" });
  const load = useCallback(
    (dataset: string | null): void => {
      setLoading({ phase: "loading" });
      // The layout comes while the story does.
      const askEarly = (story: StoryToCome): void => void askForLayout(story, layoutFormOfDevice());
      loadStory(dataset, askEarly).then(
        async (loaded) => {
          if (loaded.dataset !== null && homeOf(loaded.dataset) === "SERVER")
            await waitForLayout(loaded.dataset);
          setLoading({ phase: "loaded", loaded });
        },
        (error: unknown) => setLoading({ phase: "failed", error }),
      );
    },
    [loadStory],
  );
  useEffect(() => load(datasetOf(window.location.search)), [load]);
  switch (loading.phase) {
    case "loading":
      return (
        <main className="message" aria-busy="true">
          <p className="loading">{OPENING_WORDS[language]}</p>
        </main>
      );
    case "failed":
      return (
        <main className="message" role="alert">
          <h1>{t("shell.not-fetched")}</h1>
          <p>{reasonOf(loading.error, t)}</p>
          <button type="button" className="retry" onClick={() => load(datasetOf(window.location.search))}>
            {t("shell.again")}
          </button>
          <OpenHere />
        </main>
      );
    case "loaded": {
      const { dataset } = loading.loaded;
      return dataset === null ? (
        <NoStory />
      ) : (
        <StoryPage loaded={loading.loaded} dataset={dataset} following={following} />
      );
    }
  }
}

const LAYOUT_WITHIN_MILLISECONDS = 1_000;

/** Waits a moment for the layout that the server keeps, so that the page and its picture are seen at once. */
async function waitForLayout(dataset: Dataset): Promise<void> {
  const late = new Promise((resolve) => setTimeout(resolve, LAYOUT_WITHIN_MILLISECONDS));
  await Promise.race([askForLayout(dataset, layoutFormOfDevice()).now, late]);
}

/** The reason for a failed load: our own words if the server is away, the server's message if it refused. */
function reasonOf(error: unknown, t: Words["t"]): string {
  if (!(error instanceof ServerAwayError)) return error instanceof Error ? error.message : String(error);
  return error.status === null ? t("shell.server-away") : t("shell.server-failed", { status: error.status });
}

function NoStory(): ReactNode {
  const { t } = useWords();
  return (
    <main className="message">
      <h1>{t("shell.no-story")}</h1>
      <p>{t("shell.no-story-how")}</p>
      <OpenHere />
    </main>
  );
}

interface StoryPageProps {
  readonly loaded: LoadedPage;
  readonly dataset: Dataset;
  readonly following: Following | null;
}

function StoryPage({ loaded, dataset, following }: StoryPageProps): ReactNode {
  const { t, language } = useWords();
  const story = useMemo(
    () => prepareStory(indexStory(withAgreementTies(datasetIn(dataset, language))), dataset, language),
    [dataset, language],
  );
  const { missing, datasets } = loaded;
  const { agreementTies, title } = story.index.dataset;
  if (viewsWithContent(story).length === 0) {
    return (
      <main className="message">
        <h1>{title}</h1>
        <p>{t("shell.empty-story")}</p>
      </main>
    );
  }
  return (
    <StoryWords isOfAgreement={agreementTies !== undefined}>
      <StoryTimeProvider time={story.time}>
        <Explorer
          story={story}
          datasets={datasets}
          following={following}
          notice={missing === null ? null : (words) => words.t("notice.dataset", { asked: missing, title })}
        />
      </StoryTimeProvider>
    </StoryWords>
  );
}
