import { PLAIN_LANGUAGE, type Source } from "@entente/core";
import type { ReactNode } from "react";
import { useWorkspace } from "../workspace/workspace.ts";
import { InOwnLanguage } from "./InOwnLanguage.tsx";

interface SourceTitleProps {
  readonly source: Pick<Source, "title" | "language">;
  /** See InOwnLanguage. */
  readonly unseen?: boolean;
}

/** The title of a work, marked with its language. */
export function SourceTitle({ source, unseen = false }: SourceTitleProps): ReactNode {
  const { dataset } = useWorkspace().story.index;
  return (
    <InOwnLanguage language={source.language ?? dataset.language ?? PLAIN_LANGUAGE} unseen={unseen}>
      {source.title}
    </InOwnLanguage>
  );
}
