import { Menu } from "@base-ui/react/menu";
import { translate } from "@entente/core";
import { type ReactNode, useCallback, useEffect, useState } from "react";
import type { DatasetEntry } from "../../api/load-story.ts";
import { deviceId, nameOnDevice } from "../../device/device-address.ts";
import { forgetStory, listKeptStories } from "../../device/kept-stories.ts";
import type { KeptEntry } from "../../device/story-database.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { addressOfStory } from "../../permalink/dataset-of.ts";
import { InLanguage } from "../../story-text/InLanguage.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { StoryMenuFace } from "./menu-faces.tsx";

/** The story's title, with a menu of all stories, open at first: those of the server and those of this device, and of *Open…*. */
export default function StoryMenu(): ReactNode {
  const { story, datasets, openDialog } = useWorkspace();
  const [kept, setKept] = useState<readonly KeptEntry[]>([]);
  const list = useCallback((): void => void listKeptStories().then(setKept), []);
  // The menu is open when it comes.
  useEffect(list, [list]);
  const { t } = useWords();
  const { dataset } = story.index;
  return (
    <Menu.Root modal={false} defaultOpen onOpenChange={(open) => (open ? list() : undefined)}>
      <Menu.Trigger className="story-title" title={t("shell.stories")}>
        <StoryMenuFace />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={6} align="start">
          <Menu.Popup className="menu story-menu" aria-label={t("shell.stories")}>
            {datasets.map((entry) => (
              <StoryItem key={entry.id} entry={entry} current={entry.id === dataset.id} />
            ))}
            {kept.length === 0 ? null : <KeptStories kept={kept} current={dataset.id} onForgotten={list} />}
            <Menu.Separator className="menu-line" />
            {nameOnDevice(dataset.id) === null ? null : (
              <Menu.Item className="menu-item" onClick={() => openDialog("report")}>
                <span className="menu-mark" />
                <span className="menu-text">{t("import.understood")}</span>
              </Menu.Item>
            )}
            <Menu.Item className="menu-item" onClick={() => openDialog("import")}>
              <span className="menu-mark">
                <Icon name="open" />
              </span>
              <span className="menu-text">{t("import.open")}</span>
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface KeptStoriesProps {
  readonly kept: readonly KeptEntry[];
  /** The id of the story on the page. */
  readonly current: string;
  readonly onForgotten: () => void;
}

/** The stories of this device, each with its size and a way to forget it. */
function KeptStories({ kept, current, onForgotten }: KeptStoriesProps): ReactNode {
  const { t, number } = useWords();
  return (
    <Menu.Group>
      <Menu.GroupLabel className="menu-label">{t("import.kept")}</Menu.GroupLabel>
      {kept.map((entry) => {
        const id = deviceId(entry.name);
        const size = t("import.kept-size", {
          size: number(entry.size / 1000, { maximumFractionDigits: 0 }),
        });
        return (
          <div key={id} className="kept-story">
            <StoryItem
              entry={{ ...entry, id, description: size, descriptions: {} }}
              current={id === current}
            />
            <Menu.Item
              className="menu-item kept-forget"
              closeOnClick={false}
              aria-label={t("import.forget", { title: entry.title })}
              title={t("import.forget", { title: entry.title })}
              onClick={() => void forgetStory(entry.name).then(onForgotten)}
            >
              <Icon name="close" />
            </Menu.Item>
          </div>
        );
      })}
    </Menu.Group>
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
  return (
    <Menu.LinkItem
      className="menu-item story-item"
      href={`${entry.file ?? ""}${addressOfStory(entry.id, preferences)}`}
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
