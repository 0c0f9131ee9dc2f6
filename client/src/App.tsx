import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { Loaded } from "./api/load-story.ts";
import { loadStory } from "./api/load-story.ts";
import { Explorer } from "./Explorer.tsx";
import { datasetOf } from "./permalink/permalink.ts";

type Loading =
  | { readonly phase: "loading" }
  | { readonly phase: "failed"; readonly message: string }
  | { readonly phase: "loaded"; readonly loaded: Loaded };

/** Fetches the story that the address names, and shows it, or says plainly why not. */
export function App(): ReactNode {
  const [loading, setLoading] = useState<Loading>({ phase: "loading" });
  const load = useCallback((dataset: string | null): void => {
    setLoading({ phase: "loading" });
    loadStory(dataset).then(
      (loaded) => setLoading({ phase: "loaded", loaded }),
      (error: unknown) =>
        setLoading({ phase: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  useEffect(() => load(datasetOf(window.location.search)), [load]);
  switch (loading.phase) {
    case "loading":
      return (
        <main className="message" aria-busy="true">
          <p className="loading">Fetching the story…</p>
        </main>
      );
    case "failed":
      return (
        <main className="message" role="alert">
          <h1>The story could not be fetched</h1>
          <p>{loading.message}</p>
          <button type="button" className="retry" onClick={() => load(datasetOf(window.location.search))}>
            Try again
          </button>
        </main>
      );
    case "loaded":
      return <Story loaded={loading.loaded} />;
  }
}

function Story({ loaded: { story, notice, datasets } }: { readonly loaded: Loaded }): ReactNode {
  if (story === null) {
    return (
      <main className="message">
        <h1>There is no story here yet</h1>
        <p>The server holds no dataset. Import one, then load this page again.</p>
      </main>
    );
  }
  const { ties, memberships, title } = story.index.dataset;
  if (ties.length + memberships.length === 0) {
    return (
      <main className="message">
        <h1>{title}</h1>
        <p>This dataset holds no ties and no memberships, so there is nothing to show yet.</p>
      </main>
    );
  }
  return <Explorer story={story} datasets={datasets} notice={notice} />;
}
