import type { ReactNode } from "react";
import { Untranslated } from "../story-text/Untranslated.tsx";

/** The dataset's note on a fact; nothing if there is none. */
export function Note({ text }: { readonly text: string | null }): ReactNode {
  if (text === null) return null;
  return (
    <p className="note">
      <Untranslated>{text}</Untranslated>
    </p>
  );
}
