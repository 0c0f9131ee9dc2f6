import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { ViewId } from "../../permalink/part-ids.ts";
import type { Views } from "../../permalink/place-parameters.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useIsNarrow } from "../../ui/use-is-narrow.ts";
import { useWorkspace } from "../../workspace/workspace.ts";
import { viewsOf } from "../registries/view-registry.ts";

/** The buttons that choose the view of one pane, and that open or close the second pane. */
export function PaneBar({ place }: { readonly place: 0 | 1 }): ReactNode {
  const { story, shown, change } = useWorkspace();
  const { t } = useWords();
  const narrow = useIsNarrow();
  const { views } = shown;
  const offered = viewsOf(story);
  if (offered.length < 2) return null;
  const show = (view: ViewId): void => change({ views: withView(views, place, view) });
  const free = offered.find(({ id }) => id !== views[0]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons of one choice, not fields of a form
    <div className="pane-bar" role="group" aria-label={t("shell.views")}>
      {offered.map(({ id, title, code }) => (
        <button
          type="button"
          key={id}
          className="choice"
          aria-pressed={views[place] === id}
          title={`${t(title)} (${code.replace("Digit", "")})`}
          onClick={() => show(id)}
        >
          {t(title)}
        </button>
      ))}
      {narrow || free === undefined ? null : views.length === 1 ? (
        <button
          type="button"
          className="control"
          aria-label={t("shell.beside")}
          title={t("shell.beside")}
          onClick={() => change({ views: [views[0], free.id] })}
        >
          <Icon name="split" />
        </button>
      ) : (
        <button
          type="button"
          className="control"
          aria-label={t("shell.close-view")}
          title={t("shell.close-view")}
          onClick={() => change({ views: [views[1 - place] ?? views[0]] })}
        >
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}

/** Puts a view in one pane. If the other pane shows it, the two panes swap. */
function withView(views: Views, place: 0 | 1, view: ViewId): Views {
  const [first, second] = views;
  if (second === undefined) return [view];
  const other = place === 0 ? second : first;
  const rest = other === view ? (views[place] ?? first) : other;
  return place === 0 ? [view, rest] : [rest, view];
}
