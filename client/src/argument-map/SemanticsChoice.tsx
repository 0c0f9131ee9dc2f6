import type { Semantics } from "@entente/core";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { SEMANTICS } from "../permalink/semantics-parameter.ts";

interface SemanticsChoiceProps {
  readonly chosen: Semantics;
  readonly onChoose: (semantics: Semantics) => void;
}

export function SemanticsChoice({ chosen, onChoose }: SemanticsChoiceProps): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="semantics">
      <legend className="hidden">{t("argument-map.semantics")}</legend>
      {SEMANTICS.map((one) => (
        <label
          key={one}
          className="semantics-choice"
          title={t("argument-map.semantics-meaning", { semantics: one })}
        >
          <input
            type="radio"
            name="semantics"
            className="hidden"
            checked={one === chosen}
            onChange={() => onChoose(one)}
          />
          {t("argument-map.semantics-name", { semantics: one })}
        </label>
      ))}
    </fieldset>
  );
}
