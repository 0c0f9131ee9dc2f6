import { tellApart } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { readingPhrases } from "../readings/reading-phrases.ts";
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
  const words = useWords();
  const [first] = readings;
  return (
    <ReadingList
      readings={readings.map((fact) => ({
        id: fact.id,
        reading: fact.reading,
        difference: first === undefined ? null : tellApart(fact, first, index, readingPhrases(words)),
        says: saysOf?.(fact) ?? null,
        when: words.dates.span(fact.validFromEdtf, fact.validToEdtf),
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
