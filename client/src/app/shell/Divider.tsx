import type { KeyboardEvent, PointerEvent, ReactNode, RefObject } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { NARROWEST } from "../../permalink/place-parameters.ts";
import { useWorkspace } from "../../workspace/workspace.ts";

const STEP = 5;

/** The divider between two views: dragged, or moved by the arrow keys, Home and End. A double click makes halves. */
export function Divider({ host }: { readonly host: RefObject<HTMLElement | null> }): ReactNode {
  const { shown, change } = useWorkspace();
  const { t } = useWords();
  const set = (split: number): void =>
    change({ split: Math.round(Math.min(Math.max(split, NARROWEST), 100 - NARROWEST)) });
  const drag = (event: PointerEvent<HTMLElement>): void => {
    const box = host.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0 || !event.currentTarget.hasPointerCapture(event.pointerId))
      return;
    set((100 * (event.clientX - box.left)) / box.width);
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const to = {
      ArrowLeft: shown.split - STEP,
      ArrowRight: shown.split + STEP,
      Home: NARROWEST,
      End: 100 - NARROWEST,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    set(to);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a separator that is moved is no hr
    <div
      className="divider"
      role="separator"
      tabIndex={0}
      aria-label={t("shell.split")}
      aria-orientation="vertical"
      aria-valuemin={NARROWEST}
      aria-valuemax={100 - NARROWEST}
      aria-valuenow={shown.split}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
      onDoubleClick={() => set(50)}
      onKeyDown={press}
    />
  );
}
