import type { FilePlace, Finding, FindingKind } from "@entente/formats/import";
import { describeFinding } from "@entente/formats/words";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";

const KINDS: readonly Exclude<FindingKind, "QUESTION">[] = ["FAULT", "WARNING", "LOSS", "REPAIR"];

/** Everything that was found, by kind, the worst first: one line a kind of finding, with its count and first places. */
export function FindingLists({ findings }: { readonly findings: readonly Finding[] }): ReactNode {
  const { t } = useWords();
  return KINDS.map((kind) => {
    const found = findings.filter((finding) => finding.kind === kind);
    if (found.length === 0) return null;
    return (
      <section key={kind} className={`import-findings ${kind.toLowerCase()}`}>
        <h3>{t("import.findings", { kind })}</h3>
        <ul>
          {found.map(({ rule, parameters, count, places }) => (
            <li key={`${rule} ${JSON.stringify(parameters)}`}>
              {/* The words of a report are English, as on the command line. */}
              <span lang="en">{describeFinding({ rule, parameters })}</span>
              {count > 1 ? ` (${t("import.times", { count })})` : ""}
              {places.length === 0 ? null : (
                <span className="share-note"> {places.slice(0, 3).map(placeText).join("; ")}</span>
              )}
            </li>
          ))}
        </ul>
      </section>
    );
  });

  function placeText({ file, row, column }: FilePlace): string {
    return [
      file,
      ...(row === null ? [] : [t("import.row", { row })]),
      ...(column === null ? [] : [column]),
    ].join(", ");
  }
}
