import type { ReactNode, RefObject } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { NARROWEST } from "../../permalink/place-parameters.ts";
import { Separator } from "../../ui/Separator.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";

const STEP = 5;
const HALF = 50;

/** The divider between two views. A double click or Enter makes halves. */
export function Divider({ host }: { readonly host: RefObject<HTMLElement | null> }): ReactNode {
  const { shown, change } = useWorkspace();
  const { t } = useWords();
  return (
    <Separator
      label={t("shell.split")}
      orientation="vertical"
      value={shown.split}
      least={NARROWEST}
      most={100 - NARROWEST}
      step={STEP}
      onMove={(split) => change({ split })}
      valueAt={({ clientX }) => {
        const box = host.current?.getBoundingClientRect();
        return box === undefined || box.width === 0 ? shown.split : (100 * (clientX - box.left)) / box.width;
      }}
      onToggle={() => change({ split: HALF })}
    />
  );
}
