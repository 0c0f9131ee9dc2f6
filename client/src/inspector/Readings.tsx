import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { CitationList } from "./CitationList.tsx";
import { type DatedFact, useInspection } from "./inspection.ts";
import { BasisMark } from "./Proof.tsx";
import { readingInWords } from "./reading-in-words.ts";

interface ReadingsProps {
  /** The preferred first. */
  readonly readings: readonly DatedFact[];
  readonly saysOf?: (fact: DatedFact) => ReactNode;
}

/** What each of the sources that disagree says, side by side, and which account the picture follows. */
export function Readings({ readings, saysOf }: ReadingsProps): ReactNode {
  const { index, onSelect, adopt, adopted } = useInspection();
  const { t, dates } = useWords();
  return (
    <details className="rivals">
      <summary>{t("inspector.disagree", { count: readings.length })}</summary>
      <ul className="readings">
        {readings.map((reading, place) => (
          <li
            key={reading.id}
            className={place === 0 ? "reading preferred" : "reading"}
            data-fact={reading.id}
          >
            <p className="reading-name">
              {reading.reading === null ? t("inspector.reading-unnamed") : readingInWords(reading.reading)}
            </p>
            {saysOf === undefined ? null : <p>{saysOf(reading)}</p>}
            <p className="fact-when">{dates.span(reading.validFromEdtf, reading.validToEdtf)}</p>
            <BasisMark basis={reading.basis} />
            <CitationList index={index} citations={reading.citations} onSelect={onSelect} />
            {reading.note === null ? null : <p className="note">{reading.note}</p>}
            {place === 0 ? (
              <p className="reading-shown">
                {t("inspector.reading-shown")}
                {adopted !== null && adopted === reading.reading ? (
                  <>
                    {" "}
                    <button type="button" className="link" onClick={() => adopt(null)}>
                      {t("inspector.reading-back")}
                    </button>
                  </>
                ) : null}
              </p>
            ) : (
              <button
                type="button"
                className="link"
                onClick={() => adopt(adopted === null ? (reading.reading ?? reading.id) : null)}
              >
                {t(adopted === null ? "inspector.reading-adopt" : "inspector.reading-back")}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
