import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Dialog } from "../ui/Dialog.tsx";
import { type DialogProps, useWorkspace } from "../workspace/workspace.ts";
import { commandTitle, useCommands } from "./command.ts";

/** The dialog that lists every key with its command. */
export default function KeyHelp({ onClose }: DialogProps): ReactNode {
  const words = useWords();
  const workspace = useWorkspace();
  const commands = useCommands();
  return (
    <Dialog title={words.t("shell.help")} onClose={onClose}>
      <dl className="key-help">
        {commands
          .filter(({ keys, isOffered }) => keys.length > 0 && isOffered?.(workspace) !== false)
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
