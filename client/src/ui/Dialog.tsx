import { Dialog as Modal } from "@base-ui/react/dialog";
import type { ReactNode } from "react";
import { useWords } from "../language/LanguageProvider.tsx";
import { Icon } from "./Icon.tsx";

interface DialogFrameProps {
  readonly title: string;
  readonly onClose: () => void;
  /** The width; `narrow` by default. */
  readonly size?: "narrow" | "wide";
  readonly children: ReactNode;
}

/** A modal dialog. It holds the focus and returns it, and closes by Escape, its button, or a press outside. */
export function Dialog({ title, onClose, size = "narrow", children }: DialogFrameProps): ReactNode {
  const { t } = useWords();
  return (
    <Modal.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Modal.Portal>
        <Modal.Backdrop className="veil" />
        <Modal.Popup className={`dialog ${size}`}>
          <header className="dialog-header">
            <Modal.Title>{title}</Modal.Title>
            <Modal.Close className="control close" aria-label={`${t("shell.close")} (Esc)`}>
              <Icon name="close" />
            </Modal.Close>
          </header>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and keys must reach that */}
          <div className="dialog-body" tabIndex={0}>
            {children}
          </div>
        </Modal.Popup>
      </Modal.Portal>
    </Modal.Root>
  );
}
