import { Menu } from "@base-ui/react/menu";
import { translate } from "@entente/core";
import type { ReactNode } from "react";
import type { DatasetEntry } from "../../api/load-story.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { InLanguage } from "../../story-text/InLanguage.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";

/** The story's title, with a menu of all stories on the server. */
export function StoryMenu(): ReactNode {
  const { story, datasets } = useWorkspace();
  const { t } = useWords();
  const { dataset } = story.index;
  const title = <InLanguage of={dataset.titles}>{dataset.title}</InLanguage>;
  if (datasets.length < 2) return <h1>{title}</h1>;
  return (
    <Menu.Root modal={false}>
      <h1>
        <Menu.Trigger className="story-title" title={t("shell.stories")}>
          <span className="story-title-text">{title}</span>
          <Icon name="down" />
        </Menu.Trigger>
      </h1>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={6} align="start">
          <Menu.Popup className="menu story-menu" aria-label={t("shell.stories")}>
            {datasets.map((entry) => (
              <StoryItem key={entry.id} entry={entry} current={entry.id === dataset.id} />
            ))}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface StoryItemProps {
  readonly entry: DatasetEntry;
  readonly current: boolean;
}

/** A link rather than a button, so that a story can be opened in a new tab. */
function StoryItem({ entry, current }: StoryItemProps): ReactNode {
  const { language } = useWords();
  const { preferences } = useWorkspace();
  const address = new URLSearchParams({ dataset: entry.id });
  if (preferences.theme !== null) address.set("theme", preferences.theme);
  if (preferences.language !== null) address.set("lang", preferences.language);
  return (
    <Menu.LinkItem
      className="menu-item story-item"
      href={`?${address.toString()}`}
      {...(current ? { "aria-current": "page" as const } : {})}
    >
      <span className="menu-mark">{current ? <Icon name="check" /> : null}</span>
      <span className="menu-text">
        <span className="story-name">
          <InLanguage of={entry.titles}>{translate(entry.title, entry.titles, language)}</InLanguage>
        </span>
        <span className="story-about">
          <InLanguage of={entry.descriptions}>
            {translate(entry.description, entry.descriptions, language)}
          </InLanguage>
        </span>
      </span>
    </Menu.LinkItem>
  );
}
