import type { Basis, Evidence } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { MessageKey } from "../language/words.ts";
import { CitationList } from "./CitationList.tsx";
import { useInspection } from "./inspection.ts";
import { Note } from "./Note.tsx";

const BASIS: Readonly<Record<Basis, MessageKey>> = {
  EXPLICIT: "inspector.basis-explicit",
  ATTRIBUTED: "inspector.basis-attributed",
  INFERRED: "inspector.basis-inferred",
};

interface ProofProps {
  readonly evidence: {
    readonly basis?: Evidence["basis"];
    readonly citations: readonly string[];
    readonly note: string | null;
  };
  readonly open?: boolean;
}

/** The passages behind a statement, folded. A basis or a missing source is shown outside the fold. */
export function Proof({ evidence, open = false }: ProofProps): ReactNode {
  const { index, onSelect } = useInspection();
  const { t } = useWords();
  const count = evidence.citations.length;
  // Whoever shows computed factions and memberships says what they rest on.
  const isComputed = index.dataset.areFactionsComputed === true && evidence.basis === "INFERRED";
  if (count === 0 && isComputed) return null;
  if (count === 0) return <p className="uncited">{t("inspector.no-source")}</p>;
  return (
    <details className="proof" open={open}>
      <summary>
        {t("inspector.sources", { count })}
        {evidence.basis === undefined ? null : <BasisMark basis={evidence.basis} />}
      </summary>
      <CitationList index={index} citations={evidence.citations} onSelect={onSelect} />
      <Note text={evidence.note} />
    </details>
  );
}

export function BasisMark({ basis }: { readonly basis: Basis }): ReactNode {
  const { t } = useWords();
  return (
    <span className={`basis ${basis.toLowerCase()}`} data-basis={basis}>
      {t(BASIS[basis])}
    </span>
  );
}
