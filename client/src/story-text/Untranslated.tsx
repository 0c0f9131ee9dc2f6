import type { ReactNode } from "react";
import { InLanguage } from "./InLanguage.tsx";

interface UntranslatedProps {
  /** See InOwnLanguage. */
  readonly unseen?: boolean;
  readonly children: ReactNode;
}

/** A text that a dataset has in its own language alone: a note, the name of a reading, a locator. */
export function Untranslated({ unseen = false, children }: UntranslatedProps): ReactNode {
  return (
    <InLanguage of={undefined} unseen={unseen}>
      {children}
    </InLanguage>
  );
}
