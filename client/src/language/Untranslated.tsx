import type { ReactNode } from "react";
import { InLanguage } from "./InLanguage.tsx";

/** A text that a dataset has in its own language alone: a note, the name of a reading, the title of a source. */
export function Untranslated({ children }: { readonly children: ReactNode }): ReactNode {
  return <InLanguage of={undefined}>{children}</InLanguage>;
}
