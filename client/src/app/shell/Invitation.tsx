import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";

interface InvitationProps {
  readonly onAccept: () => void;
}

/** A button that plays the story from its first day, shown on a first visit until the reader acts. */
export function Invitation({ onAccept }: InvitationProps): ReactNode {
  const { story, clock } = useWorkspace();
  const { t, dates } = useWords();
  const play = (): void => {
    onAccept();
    clock.dispatch({ type: "seek", date: story.first });
    clock.dispatch({ type: "play" });
  };
  return (
    <button type="button" className="invitation" data-over-stage="" onClick={play}>
      <Icon name="play" />
      {t("shell.play-from", { year: dates.beginning(story.first) })}
    </button>
  );
}
