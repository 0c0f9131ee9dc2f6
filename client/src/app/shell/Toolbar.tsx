import type { ReactNode } from "react";
import type { Command } from "../../commands/command.ts";
import { titleWithKey, useCommands } from "../../commands/command.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { LateMenu, loadLater } from "./LateMenu.tsx";
import { MainMenuFace } from "./menu-faces.tsx";
import { useIsTelephone } from "./use-is-telephone.ts";

const MAIN_MENU = loadLater(() => import("./MainMenu.tsx"));

/** The buttons for panels, strips and help, and the menu with the other commands. */
export function Toolbar(): ReactNode {
  const workspace = useWorkspace();
  const commands = useCommands();
  const words = useWords();
  const isTelephone = useIsTelephone();
  const offered = commands.filter(
    ({ place, isOffered }) =>
      (place === "bar" || (place === "wide-bar" && !isTelephone)) && isOffered?.(workspace) !== false,
  );
  return (
    <div className="controls tools" role="toolbar" aria-label={words.t("shell.panels")}>
      {offered.map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
      <LateMenu
        {...MAIN_MENU}
        className="control control-menu"
        title={words.t("shell.menu")}
        label={words.t("shell.menu")}
      >
        <MainMenuFace />
      </LateMenu>
    </div>
  );
}

/** A button with the command's icon, and its short name if it has one. Its label is the command's name and key. */
export function CommandButton({ command }: { readonly command: Command }): ReactNode {
  const workspace = useWorkspace();
  const words = useWords();
  const title = titleWithKey(command, words);
  const word = command.word === undefined ? null : words.t(command.word);
  return (
    <button
      type="button"
      className={`control control-${command.id}`}
      aria-label={word === null || includesWord(title, word) ? title : `${title} – ${word}`}
      title={title}
      {...(command.isOn === undefined ? {} : { "aria-pressed": command.isOn(workspace) })}
      onClick={() => command.run(workspace)}
    >
      <Icon name={command.icon ?? "menu"} />
      {word === null ? null : <span className="control-word">{word}</span>}
    </button>
  );
}

/** Speech control finds a button by the word that it shows, so its label holds that word. */
function includesWord(label: string, word: string): boolean {
  return label.toLocaleLowerCase().includes(word.toLocaleLowerCase());
}
