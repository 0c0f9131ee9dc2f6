import { type ReactNode, useMemo } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import "./isolates.css";

/** More names are counted; all are in the table. */
const MOST_NAMED = 300;

/** The actors without a tie or a camp in the whole story: counted, and listed where asked for. */
export function Isolates(): ReactNode {
  const { story, select } = useWorkspace();
  const { t, compare } = useWords();
  const isolates = useMemo(() => {
    const { actors, ties, memberships } = story.layoutIndex.dataset;
    const tied = new Set([...ties.flatMap(({ a, b }) => [a, b]), ...memberships.map(({ actor }) => actor)]);
    return actors.filter(({ id }) => !tied.has(id)).sort((a, b) => compare(a.shortName, b.shortName));
  }, [story.layoutIndex, compare]);
  if (isolates.length === 0) return null;
  const left = isolates.length - MOST_NAMED;
  return (
    <details className="isolates" data-testid="isolates">
      <summary>{t("network.isolates", { count: isolates.length })}</summary>
      <ul>
        {isolates.slice(0, MOST_NAMED).map(({ id, shortName }) => (
          <li key={id}>
            <button type="button" onClick={() => select({ kind: "actor", id })}>
              {shortName}
            </button>
          </li>
        ))}
        {left > 0 ? <li>{t("network.isolates-more", { count: left })}</li> : null}
      </ul>
    </details>
  );
}
