import type { Command } from "../../commands/command.ts";
import { VIEWS, viewsOf } from "./view-registry.ts";

/** Commands that show a view alone, or beside the current one. */
export const VIEW_COMMANDS: readonly Command[] = VIEWS.flatMap(({ id, title, code }): Command[] => {
  const digit = code.replace("Digit", "");
  const isOffered: Command["isOffered"] = ({ story }) => viewsOf(story).some((one) => one.id === id);
  return [
    {
      id: `view-${id}`,
      title,
      keys: [{ code, shown: digit }],
      isOffered,
      run: ({ showView }) => showView(id),
    },
    {
      id: `beside-${id}`,
      title,
      beside: true,
      keys: [{ code, shift: true, shown: `⇧ ${digit}` }],
      isOffered,
      run: ({ showView }) => showView(id, true),
    },
  ];
});
