import type { ComponentType, ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { MessageKey } from "../../language/words.ts";
import type { ViewId } from "../../permalink/part-ids.ts";
import { viewsWithContent } from "../../permalink/view-content.ts";
import { useWorkspace, type ViewProps } from "../../workspace/workspace.ts";

/** What a view needs of a story, in words, and the view's name. */
const WORDS: Readonly<Record<ViewId, { readonly name: MessageKey; readonly needs: MessageKey }>> = {
  network: { name: "network.name", needs: "network.needs" },
  storyline: { name: "storyline.name", needs: "storyline.needs" },
  "argument-map": { name: "argument-map.name", needs: "argument-map.needs" },
  table: { name: "table.name", needs: "table.needs" },
};

/** A view that says what it needs, and leads to the others, where a story has nothing for it to show. */
export function withContent(id: ViewId, View: ComponentType<ViewProps>): ComponentType<ViewProps> {
  return function ViewWithContent(props: ViewProps): ReactNode {
    const filled = viewsWithContent(props.story);
    return filled.includes(id) ? <View {...props} /> : <EmptyView id={id} others={filled} />;
  };
}

interface EmptyViewProps {
  readonly id: ViewId;
  readonly others: readonly ViewId[];
}

function EmptyView({ id, others }: EmptyViewProps): ReactNode {
  const { t } = useWords();
  const { showView } = useWorkspace();
  return (
    <div className="view-empty" data-testid="view-empty">
      <p>{t(WORDS[id].needs)}</p>
      <p className="view-empty-others">
        {others.map((other) => (
          <button type="button" key={other} className="choice" onClick={() => showView(other)}>
            {t("shell.show-view", { view: t(WORDS[other].name) })}
          </button>
        ))}
      </p>
    </div>
  );
}
