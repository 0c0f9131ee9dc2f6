import type { ReactNode } from "react";
import { Untranslated } from "../story-text/Untranslated.tsx";

/** What the dataset remarks on a fact; nothing where it does not. */
export function Note({ text }: { readonly text: string | null }): ReactNode {
  if (text === null) return null;
  return (
    <p className="note">
      <Untranslated>{text}</Untranslated>
    </p>
  );
}
