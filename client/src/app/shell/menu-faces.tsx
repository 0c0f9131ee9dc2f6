import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import { InLanguage } from "../../story-text/InLanguage.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";

/** What stands on the button of the main menu. */
export function MainMenuFace(): ReactNode {
  const { t } = useWords();
  return (
    <>
      <Icon name="menu" />
      <span className="control-word">{t("shell.menu")}</span>
    </>
  );
}

/** The title of the story shown, which is the button of the menu of stories. */
export function StoryMenuFace(): ReactNode {
  const { dataset } = useWorkspace().story.index;
  return (
    <>
      <span className="story-title-text">
        <InLanguage of={dataset.titles}>{dataset.title}</InLanguage>
      </span>
      <Icon name="down" />
    </>
  );
}
