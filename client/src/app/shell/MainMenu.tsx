import { Menu } from "@base-ui/react/menu";
import { LAYOUT_MODES, type LayoutMode } from "@entente/core";
import type { ReactNode } from "react";
import type { Command } from "../../commands/command.ts";
import { commandTitle, useCommands } from "../../commands/command.ts";
import { useLanguage } from "../../language/LanguageProvider.tsx";
import { LANGUAGE_NAMES, LANGUAGES, type Language } from "../../language/language.ts";
import { useTheme } from "../../theme/ThemeProvider.tsx";
import { THEME_IDS, type ThemeId } from "../../theme/theme-id.ts";
import { Icon } from "../../ui/Icon.tsx";
import { useWorkspace } from "../../workspace/workspace.ts";
import { MainMenuFace } from "./menu-faces.tsx";
import { useIsTelephone } from "./use-is-telephone.ts";

const GROUPS = ["share", "teach", "show"] as const;

/** The menu, open at first: commands without a button of their own, the layout, the theme and the language. */
export default function MainMenu(): ReactNode {
  const { words } = useLanguage();
  return (
    <Menu.Root modal={false} defaultOpen>
      <Menu.Trigger
        className="control control-menu"
        aria-label={words.t("shell.menu")}
        title={words.t("shell.menu")}
      >
        <MainMenuFace />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="menu-place" sideOffset={6} align="end">
          <Menu.Popup className="menu main-menu">
            <div className="menu-commands">
              <CommandGroups />
            </div>
            <div className="menu-choices">
              <LayoutChoice />
              <ThemeChoice />
              <LanguageChoice />
            </div>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** The commands without a button; on a telephone also those whose buttons find no room. */
function CommandGroups(): ReactNode {
  const workspace = useWorkspace();
  const commands = useCommands();
  const { words } = useLanguage();
  const isTelephone = useIsTelephone();
  const offered = (group: (typeof GROUPS)[number]): readonly Command[] =>
    commands.filter(
      ({ place, isOffered }) =>
        (place === group || (isTelephone && group === "show" && place === "wide-bar")) &&
        isOffered?.(workspace) !== false,
    );
  return GROUPS.map((group) =>
    offered(group).length === 0 ? null : (
      <Menu.Group key={group} className="menu-group">
        {offered(group).map((command) => (
          <Menu.Item key={command.id} className="menu-item" onClick={() => command.run(workspace)}>
            <span className="menu-text">{commandTitle(command, words)}</span>
            <CommandKey command={command} />
          </Menu.Item>
        ))}
      </Menu.Group>
    ),
  );
}

function CommandKey({ command }: { readonly command: Command }): ReactNode {
  const shown = command.keys.find((key) => key.shown !== null)?.shown;
  return shown === undefined || shown === null ? null : <kbd>{shown}</kbd>;
}

function LayoutChoice(): ReactNode {
  const { words } = useLanguage();
  const { shown, change } = useWorkspace();
  return (
    <Menu.Group className="menu-group">
      <Menu.GroupLabel className="menu-label">{words.t("network.layout")}</Menu.GroupLabel>
      <Menu.RadioGroup
        value={shown.layout ?? "moving"}
        onValueChange={(value: LayoutMode) => change({ layout: value === "moving" ? null : value })}
      >
        {LAYOUT_MODES.map((mode) => (
          <Choice key={mode} value={mode}>
            {words.t(`network.layout-${mode}`)}
          </Choice>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

function ThemeChoice(): ReactNode {
  const { words } = useLanguage();
  const { chosen, chooseTheme } = useTheme();
  return (
    <Menu.Group className="menu-group">
      <Menu.GroupLabel className="menu-label">{words.t("shell.theme")}</Menu.GroupLabel>
      <Menu.RadioGroup
        value={chosen ?? "auto"}
        onValueChange={(value: ThemeId | "auto") => chooseTheme(value === "auto" ? null : value)}
      >
        {(["auto", ...THEME_IDS] as const).map((theme) => (
          <Choice key={theme} value={theme}>
            {words.t(`shell.theme-${theme}`)}
          </Choice>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

function LanguageChoice(): ReactNode {
  const { words, chooseLanguage } = useLanguage();
  return (
    <Menu.Group className="menu-group">
      <Menu.GroupLabel className="menu-label">{words.t("shell.language")}</Menu.GroupLabel>
      <Menu.RadioGroup value={words.language} onValueChange={(value: Language) => chooseLanguage(value)}>
        {LANGUAGES.map((language) => (
          <Choice key={language} value={language} lang={language}>
            {LANGUAGE_NAMES[language]}
          </Choice>
        ))}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}

interface ChoiceProps {
  readonly value: string;
  readonly lang?: Language;
  readonly children: ReactNode;
}

function Choice({ value, lang, children }: ChoiceProps): ReactNode {
  return (
    <Menu.RadioItem
      className="menu-item"
      value={value}
      closeOnClick={false}
      {...(lang === undefined ? {} : { lang })}
    >
      <span className="menu-mark">
        <Menu.RadioItemIndicator>
          <Icon name="check" />
        </Menu.RadioItemIndicator>
      </span>
      <span className="menu-text">{children}</span>
    </Menu.RadioItem>
  );
}
