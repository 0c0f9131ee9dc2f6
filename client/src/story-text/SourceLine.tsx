import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { SourceTitle } from "./SourceTitle.tsx";
import { Untranslated } from "./Untranslated.tsx";

/** The first of some passages in one line, with the number of the others. */
export function SourceLine({ citations }: { readonly citations: readonly string[] }): ReactNode {
  const { whole } = useWorkspace();
  const { t } = useWords();
  const { passages, sources } = whole.index;
  const found = citations.flatMap((id) => passages.get(id) ?? []);
  const [first] = found;
  const source = first === undefined ? undefined : sources.get(first.source);
  if (first === undefined || source === undefined) return <p className="presentation-source" />;
  const { author } = source;
  return (
    <p className="presentation-source">
      <cite>
        {author === null ? "" : `${author}, `}
        <SourceTitle source={source} />
      </cite>
      , <Untranslated unseen>{first.locator}</Untranslated>
      {found.length > 1 ? ` ${t("present.more-sources", { more: found.length - 1 })}` : ""}
    </p>
  );
}
