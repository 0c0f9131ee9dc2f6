import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { PinShape } from "./PinShape.tsx";

/** The legend of the picture: sign, certainty and pins. */
export function Legend(): ReactNode {
  const { t } = useWords();
  const { shown } = useWorkspace();
  return (
    <ul className="legend" aria-label={t("network.legend")}>
      <li>
        <Sample>
          <path className="allied" d="M1 6h30" />
        </Sample>
        {t("network.allied")}
      </li>
      <li>
        <Sample>
          <path className="opposed" d="M1 6h30" />
        </Sample>
        {t("network.opposed")}
      </li>
      <li>
        <Sample>
          <path className="allied possible" d="M1 3.5h30" />
          <path className="opposed possible" d="M1 9h30" />
        </Sample>
        <svg viewBox="0 0 32 14" aria-hidden="true">
          <rect className="faction possible" x="1" y="1" width="30" height="12" rx="6" />
          <path className="hatch" d="M5 12.500 16 1.500M10.500 12.500 21.500 1.500M16 12.500 27 1.500" />
        </svg>
        <svg className="dot" viewBox="0 0 14 14" aria-hidden="true">
          <circle className="faction hollow" cx="7" cy="7" r="5" />
        </svg>
        {t("network.possible")}
      </li>
      {shown.pins.length === 0 ? null : (
        <li>
          <PinShape />
          {t("network.pinned-legend")}
        </li>
      )}
    </ul>
  );
}

function Sample({ children }: { readonly children: ReactNode }): ReactNode {
  return (
    <svg viewBox="0 0 32 12" aria-hidden="true">
      {children}
    </svg>
  );
}
