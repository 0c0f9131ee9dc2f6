import { type CSSProperties, type ReactNode, useRef } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { ViewId } from "../../permalink/part-ids.ts";
import { LazyPart } from "../../ui/LazyPart.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { VIEWS, viewsOf } from "../registries/view-registry.ts";
import { Divider } from "./Divider.tsx";
import { PaneBar } from "./PaneBar.tsx";

interface PanesProps {
  /** Id of the element that describes the network in words. */
  readonly describedBy: string;
}

/** One view, or two side by side with a divider to drag; on narrow screens the first alone. */
export function Panes({ describedBy }: PanesProps): ReactNode {
  const { story, shown } = useWorkspace();
  const host = useRef<HTMLDivElement>(null);
  const narrow = useIsNarrow();
  const [first = "network", second] = shown.views.filter((view) =>
    viewsOf(story).some(({ id }) => id === view),
  );
  const beside = narrow ? undefined : second;
  return (
    <div className={beside === undefined ? "panes" : "panes two"} ref={host}>
      <Pane
        view={first}
        place={0}
        describedBy={describedBy}
        share={beside === undefined ? 100 : shown.split}
      />
      {beside === undefined ? null : (
        <>
          <Divider host={host} />
          <Pane view={beside} place={1} describedBy={describedBy} share={100 - shown.split} />
        </>
      )}
    </div>
  );
}

interface PaneProps extends PanesProps {
  readonly view: ViewId;
  readonly place: 0 | 1;
  /** Share of the width, in per cent. */
  readonly share: number;
}

function Pane({ view, place, describedBy, share }: PaneProps): ReactNode {
  const { story, clock, shown, select, theme, reducedMotion } = useWorkspace();
  const { t } = useWords();
  const entry = VIEWS.find(({ id }) => id === view) ?? VIEWS[0];
  if (entry === undefined) return null;
  const View = entry.component;
  return (
    <section
      className="pane"
      aria-label={t(entry.title)}
      data-view={entry.id}
      style={{ "--share": share } as CSSProperties}
    >
      {place === 1 ? <PaneBar place={1} /> : null}
      <LazyPart key={entry.id} waiting={<div className="pane-waiting" aria-busy="true" />}>
        <View
          story={story}
          clock={clock}
          selection={shown.selection}
          onSelect={select}
          theme={theme}
          reducedMotion={reducedMotion}
          describedBy={describedBy}
          focus={shown.focus}
        />
      </LazyPart>
    </section>
  );
}
