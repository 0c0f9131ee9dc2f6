import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useInspection } from "./inspection.ts";

/** One reading of a fact or an event. */
export interface ReadingRow {
  readonly id: string;
  /** The dataset's name for it; null if there is none. */
  readonly reading: string | null;
  /** Its difference from the first reading; null where only its note tells. */
  readonly difference: string | null;
  /** Its content beyond the date. */
  readonly says: ReactNode;
  readonly when: string;
  readonly proof: ReactNode;
}

/** The readings of disagreeing sources. The first is the one that the picture follows. */
export function ReadingList({ readings }: { readonly readings: readonly ReadingRow[] }): ReactNode {
  const { adopted } = useInspection();
  const { t } = useWords();
  const nameOfFirst = (reading: string | null): string =>
    t(adopted !== null && adopted === reading ? "inspector.reading-chosen" : "inspector.reading-preferred");
  return (
    <details className="rivals">
      <summary>{t("inspector.disagree", { count: readings.length })}</summary>
      <ul className="readings">
        {readings.map(({ id, reading, difference, says, when, proof }, place) => (
          <li key={id} className={place === 0 ? "reading preferred" : "reading"} data-fact={id}>
            <p className="reading-name">
              {place === 0 ? nameOfFirst(reading) : (difference ?? t("inspector.reading-unnamed"))}
            </p>
            {says === null ? null : <p>{says}</p>}
            <p className="fact-when">{when}</p>
            {proof}
            {place === 0 ? <ShownReading reading={reading} /> : <AdoptButton reading={reading ?? id} />}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Marks the reading that the picture follows, with a way back if the reader chose it. */
function ShownReading({ reading }: { readonly reading: string | null }): ReactNode {
  const { adopt, adopted } = useInspection();
  const { t } = useWords();
  return (
    <p className="reading-shown">
      {t("inspector.reading-shown")}
      {adopted !== null && adopted === reading ? (
        <>
          {" "}
          <button type="button" className="link" onClick={() => adopt(null)}>
            {t("inspector.reading-back")}
          </button>
        </>
      ) : null}
    </p>
  );
}

function AdoptButton({ reading }: { readonly reading: string }): ReactNode {
  const { adopt, adopted } = useInspection();
  const { t } = useWords();
  return (
    <button type="button" className="link" onClick={() => adopt(adopted === null ? reading : null)}>
      {t(adopted === null ? "inspector.reading-adopt" : "inspector.reading-back")}
    </button>
  );
}
