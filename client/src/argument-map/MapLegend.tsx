import type { LinkKind } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";

const KINDS: readonly LinkKind[] = ["SUPPORTS", "ATTACKS", "UNDERCUTS"];
const ENDS: Readonly<Record<LinkKind, string>> = {
  SUPPORTS: "M23 2L30 6L23 10",
  ATTACKS: "M22 1L31 6L22 11z",
  UNDERCUTS: "M26 1V11M30 1V11",
};

/** Explains the lines, heads and dots. */
export function MapLegend(): ReactNode {
  const { t } = useWords();
  return (
    <ul className="map-legend" aria-label={t("network.legend")}>
      {KINDS.map((kind) => (
        <li key={kind}>
          <svg viewBox="0 0 32 12" className={`map-sample ${kind.toLowerCase()}`} aria-hidden="true">
            <path className="map-link" d={kind === "SUPPORTS" ? "M1 6H30" : "M1 6H24"} />
            <path className="map-end" d={ENDS[kind]} />
          </svg>
          {t("argument-map.link", { kind })}
        </li>
      ))}
      <li>
        <span className="holder colour-grey certain supports" /> {t("argument-map.for")}
      </li>
      <li>
        <span className="holder colour-grey certain rejects" /> {t("argument-map.against")}
      </li>
      <li>
        <span className="holder colour-grey possible supports" /> {t("network.possible")}
      </li>
    </ul>
  );
}
