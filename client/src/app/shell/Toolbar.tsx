import type { ReactNode } from "react";
import type { Command } from "../../commands/command.ts";
import { titleWithKey, useCommands } from "../../commands/command.ts";
import { useWords } from "../../language/LanguageProvider.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { MainMenu } from "./MainMenu.tsx";

/** The buttons for panels, strips and help, and the menu with the other commands. */
export function Toolbar(): ReactNode {
  const workspace = useWorkspace();
  const commands = useCommands();
  const words = useWords();
  const offered = commands.filter(
    ({ place, isOffered }) => place === "bar" && isOffered?.(workspace) !== false,
  );
  return (
    <div className="controls tools" role="toolbar" aria-label={words.t("shell.panels")}>
      {offered.map((command) => (
        <CommandButton key={command.id} command={command} />
      ))}
      <MainMenu />
    </div>
  );
}

/** A button with the command's icon. Its label is the command's name and key. */
export function CommandButton({ command }: { readonly command: Command }): ReactNode {
  const workspace = useWorkspace();
  const words = useWords();
  const label = titleWithKey(command, words);
  return (
    <button
      type="button"
      className={`control control-${command.id}`}
      aria-label={label}
      title={label}
      {...(command.isOn === undefined ? {} : { "aria-pressed": command.isOn(workspace) })}
      onClick={() => command.run(workspace)}
    >
      <Icon name={command.icon ?? "menu"} />
    </button>
  );
}
