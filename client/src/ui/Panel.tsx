import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Icon } from "./Icon.tsx";

interface PanelFrameProps {
  readonly name: string;
  readonly kind: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** The frame of every side panel: its kind, its title, and a close button. */
export function PanelFrame({ name, kind, title, onClose, children }: PanelFrameProps): ReactNode {
  return (
    <aside className={`panel ${name}`} aria-label={title} data-panel={name} tabIndex={-1}>
      <PanelHeader kind={kind} title={title} onClose={onClose} />
      {children}
    </aside>
  );
}

interface PanelHeaderProps {
  readonly kind: ReactNode;
  readonly title: ReactNode;
  readonly onClose: () => void;
}

/** The header of a panel or of the inspector: kind, title and close button. */
export function PanelHeader({ kind, title, onClose }: PanelHeaderProps): ReactNode {
  const { t } = useWords();
  return (
    <header>
      <p className="panel-kind">{kind}</p>
      <h2>{title}</h2>
      <button
        type="button"
        className="control close"
        aria-label={t("inspector.close")}
        title={t("inspector.close")}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </header>
  );
}
