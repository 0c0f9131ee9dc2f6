import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { CitationList } from "./CitationList.tsx";
import { type DatedFact, useInspection } from "./inspection.ts";
import { Note } from "./Note.tsx";
import { BasisMark } from "./Proof.tsx";
import { ReadingList } from "./ReadingList.tsx";

interface ReadingsProps {
  /** The preferred reading first. */
  readonly readings: readonly DatedFact[];
  readonly saysOf?: (fact: DatedFact) => ReactNode;
}

/** The readings of a dated fact. */
export function Readings({ readings, saysOf }: ReadingsProps): ReactNode {
  const { index, onSelect } = useInspection();
  const { dates } = useWords();
  return (
    <ReadingList
      readings={readings.map((fact) => ({
        id: fact.id,
        reading: fact.reading,
        says: saysOf?.(fact) ?? null,
        when: dates.span(fact.validFromEdtf, fact.validToEdtf),
        proof: (
          <>
            <BasisMark basis={fact.basis} />
            <CitationList index={index} citations={fact.citations} onSelect={onSelect} />
            <Note text={fact.note} />
          </>
        ),
      }))}
    />
  );
}
