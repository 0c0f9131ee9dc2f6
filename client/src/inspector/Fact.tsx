import { type CalendarDate, certaintyAt, type Evidence, type StoryIndex, type Validity } from "@entente/core";
import { createContext, type ReactNode, useContext } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Select } from "../selection.ts";
import { basisInWords, CitationList } from "./CitationList.tsx";

export interface Reading {
  readonly index: StoryIndex;
  readonly date: CalendarDate;
  readonly onSelect: Select;
}

/** What every part of the inspector reads by. */
export const ReadingContext = createContext<Reading | null>(null);

export function useReading(): Reading {
  const reading = useContext(ReadingContext);
  if (reading === null) throw new Error("The inspector's parts stand within a ReadingContext");
  return reading;
}

export type DatedFact = Validity & Evidence & { readonly id: string };

interface FactProps {
  readonly fact: DatedFact;
  /** The other readings of the same fact. */
  readonly rivals?: readonly DatedFact[];
  readonly children: ReactNode;
}

/** One dated statement: what, when, how sure, and from where; rival readings beside it. */
export function Fact({ fact, rivals = [], children }: FactProps): ReactNode {
  const { index, date } = useReading();
  const { dates } = useWords();
  const held = certaintyAt(fact, date);
  return (
    <li className={held === null ? "fact" : "fact held"} data-fact={fact.id}>
      <div className="fact-what">
        {children}
        {held === null ? null : (
          <span className={`held-now ${held.toLowerCase()}`}>
            {held === "CERTAIN" ? "now" : "possibly now"}
          </span>
        )}
      </div>
      <div className="fact-when">
        {dates.span(fact.validFromEdtf, fact.validToEdtf)}
        <Causes fact={fact} />
      </div>
      <Proof evidence={fact} />
      {rivals.length === 0 ? null : (
        <div className="rivals">
          <p>Sources disagree{fact.reading === null ? "" : ` (shown: ${readingInWords(fact.reading)})`}:</p>
          <ul>
            {rivals.map((rival) => (
              <li key={rival.id} data-fact={rival.id}>
                <span className="fact-when">{dates.span(rival.validFromEdtf, rival.validToEdtf)}</span>
                <CitationList index={index} citations={rival.citations} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}

function readingInWords(reading: string): string {
  return reading.replaceAll("-", " ");
}

function Causes({ fact }: { readonly fact: Evidence }): ReactNode {
  const { index, onSelect } = useReading();
  const cause = (id: string | null, word: string): ReactNode => {
    const event = id === null ? undefined : index.events.get(id);
    if (event === undefined) return null;
    return (
      <>
        {" · "}
        {word}{" "}
        <button type="button" className="link" onClick={() => onSelect({ kind: "event", id: event.id })}>
          {event.name}
        </button>
      </>
    );
  };
  return (
    <>
      {cause(fact.begunBy, "began with")}
      {cause(fact.endedBy, "ended with")}
    </>
  );
}

interface ProofProps {
  readonly evidence: {
    readonly basis?: Evidence["basis"];
    readonly citations: readonly string[];
    readonly note: string | null;
  };
  readonly open?: boolean;
}

export function Proof({ evidence, open = false }: ProofProps): ReactNode {
  const { index } = useReading();
  const count = evidence.citations.length;
  if (count === 0) return <p className="uncited">No source is given.</p>;
  return (
    <details className="proof" open={open}>
      <summary>
        {count === 1 ? "1 source" : `${count} sources`}
        {evidence.basis === undefined ? null : (
          <span className={`basis ${evidence.basis.toLowerCase()}`}>{basisInWords(evidence.basis)}</span>
        )}
      </summary>
      <CitationList index={index} citations={evidence.citations} />
      {evidence.note === null ? null : <p className="note">{evidence.note}</p>}
    </details>
  );
}

/** The preferred facts among `facts`, each with its rivals, those of the earliest beginning first. */
export function withRivals<Row extends DatedFact>(
  facts: readonly Row[],
): readonly { readonly fact: Row; readonly rivals: readonly Row[] }[] {
  const start = ({ validFromEarliest }: Row): number => validFromEarliest ?? Number.NEGATIVE_INFINITY;
  return facts
    .filter((fact) => fact.rivalOf === null)
    .toSorted((a, b) => start(a) - start(b))
    .map((fact) => ({ fact, rivals: facts.filter((rival) => rival.rivalOf === fact.id) }));
}
