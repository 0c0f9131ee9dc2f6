import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import type { DialogProps } from "../workspace/workspace.ts";
import { commandTitle, useCommands } from "./command.ts";

/** The dialog that lists every key with its command. */
export default function KeyHelp({ onClose }: DialogProps): ReactNode {
  const words = useWords();
  const commands = useCommands();
  return (
    <Dialog title={words.t("shell.help")} onClose={onClose}>
      <dl className="key-help">
        {commands
          .filter(({ keys }) => keys.length > 0)
          .map((command) => (
            <div key={command.id}>
              <dt>
                {command.keys.map(({ shown }) => (shown === null ? null : <kbd key={shown}>{shown}</kbd>))}
              </dt>
              <dd>{commandTitle(command, words)}</dd>
            </div>
          ))}
      </dl>
    </Dialog>
  );
}
