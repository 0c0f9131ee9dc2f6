import { labelReading, type OtherReading } from "@entente/core";
import { Fragment, type ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import type { Story } from "../story/story.ts";
import { Untranslated } from "../story-text/Untranslated.tsx";
import { readingPhrases } from "./reading-phrases.ts";

interface ReadingNameProps {
  readonly reading: OtherReading;
  readonly story: Story;
}

/** Names a reading by its subject and its difference: `New Opposition: from October 1925`. */
export function ReadingName({ reading, story }: ReadingNameProps): ReactNode {
  const words = useWords();
  return labelReading(reading, story.preferred, readingPhrases(words)).map(
    ({ about, difference, note }, place) => (
      <Fragment key={`${about} ${difference}`}>
        {place === 0 ? null : ", "}
        {about}:{" "}
        {difference ??
          (note === null ? words.t("inspector.reading-unnamed") : <Untranslated>{note}</Untranslated>)}
      </Fragment>
    ),
  );
}
