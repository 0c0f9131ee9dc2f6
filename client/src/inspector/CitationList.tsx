import type { Basis, StoryIndex } from "@entente/core";
import type { ReactNode } from "react";

interface CitationListProps {
  readonly index: StoryIndex;
  /** Passage ids. */
  readonly citations: readonly string[];
}

/** Each passage with its source, where it stands in it, and how it opens. */
export function CitationList({ index, citations }: CitationListProps): ReactNode {
  return (
    <ul className="citations">
      {citations.map((id) => {
        const passage = index.passages.get(id);
        const source = passage === undefined ? undefined : index.sources.get(passage.source);
        if (passage === undefined || source === undefined) return null;
        const url = passage.url ?? source.url;
        const byline = [source.author, source.year].filter((part) => part !== null).join(", ");
        const voice = source.quotedIn === null ? undefined : index.sources.get(source.quotedIn);
        return (
          <li key={id} data-passage={id} data-source={source.id}>
            <cite>{source.title}</cite>
            {byline === "" ? null : <span className="byline"> ({byline})</span>}
            <span className="locator">, {passage.locator}</span>
            {passage.openingWords === null ? null : <q className="opening">{passage.openingWords}…</q>}
            {voice === undefined ? null : <span className="quoted-in"> read in {voice.title}</span>}
            {isWebAddress(url) ? (
              <a className="elsewhere" href={url} target="_blank" rel="noopener noreferrer">
                open<span className="hidden"> {source.title} in a new tab</span>
              </a>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

/** A dataset may come from anybody: only web addresses become links. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//i.test(url);
}

export function basisInWords(basis: Basis): string {
  switch (basis) {
    case "EXPLICIT":
      return "said by the source";
    case "ATTRIBUTED":
      return "said by an opponent";
    case "INFERRED":
      return "inferred by the analyst";
  }
}
