import type { Passage, Source, StoryIndex } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Select } from "../story/selection.ts";
import { SourceTitle } from "../story-text/SourceTitle.tsx";
import { Untranslated } from "../story-text/Untranslated.tsx";

interface CitationListProps {
  readonly index: StoryIndex;
  /** Passage ids. */
  readonly citations: readonly string[];
  /** Makes each title a button that selects the source. */
  readonly onSelect?: Select;
}

/** A list of passages, each with its source, its place there, its opening words, and what it says. */
export function CitationList({ index, citations, onSelect }: CitationListProps): ReactNode {
  return (
    <ul className="citations">
      {citations.map((id) => {
        const passage = index.passages.get(id);
        const source = passage === undefined ? undefined : index.sources.get(passage.source);
        if (passage === undefined || source === undefined) return null;
        return (
          <li key={id} data-passage={id} data-source={source.id}>
            <cite>
              {onSelect === undefined ? (
                <SourceTitle source={source} />
              ) : (
                <button
                  type="button"
                  className="link"
                  onClick={() => onSelect({ kind: "source", id: source.id })}
                >
                  <SourceTitle source={source} />
                </button>
              )}
            </cite>
            <PassagePlace passage={passage} source={source} index={index} />
          </li>
        );
      })}
    </ul>
  );
}

interface PassagePlaceProps {
  readonly passage: Passage;
  readonly source: Source;
  readonly index: StoryIndex;
}

/** Author, year and locator of a passage, its opening words, what it says, and a link to it. */
function PassagePlace({ passage, source, index }: PassagePlaceProps): ReactNode {
  const { t, rich } = useWords();
  const url = passage.url ?? source.url;
  const byline = [source.author, source.year].filter((part) => part !== null).join(", ");
  const quotedIn = source.quotedIn === null ? undefined : index.sources.get(source.quotedIn);
  return (
    <span className="passage-place">
      {byline === "" ? null : <span className="byline">{byline} · </span>}
      <span className="locator">
        <Untranslated unseen>{passage.locator}</Untranslated>
      </span>
      {passage.openingWords === null ? null : <q className="opening">{passage.openingWords}…</q>}
      {passage.summary === null ? null : (
        <span className="passage-summary">
          <Untranslated>{passage.summary}</Untranslated>
        </span>
      )}
      {quotedIn === undefined ? null : (
        <span className="quoted-in">
          {" "}
          {rich("inspector.quoted-in", { source: <SourceTitle source={quotedIn} /> })}
        </span>
      )}
      {isWebAddress(url) ? (
        <a className="elsewhere" href={url} target="_blank" rel="noopener noreferrer">
          {t("inspector.open")}
          <span className="hidden">
            {" "}
            {rich("inspector.in-new-tab", { source: <SourceTitle source={source} unseen /> })}
          </span>
        </a>
      ) : null}
    </span>
  );
}

/** Only web addresses become links, because a dataset may come from anybody. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}
