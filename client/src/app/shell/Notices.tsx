import type { ReactNode } from "react";
import { useWords } from "../../language/LanguageProvider.tsx";
import type { Notice } from "../../permalink/parameter.ts";

interface NoticesProps {
  readonly notices: readonly Notice[];
  /** Absent where the notices stay. */
  readonly onDismiss?: () => void;
}

/** Notices of the page, each line once. */
export function Notices({ notices, onDismiss }: NoticesProps): ReactNode {
  const words = useWords();
  if (notices.length === 0) return null;
  const lines = [...new Set(notices.map((notice) => notice(words)))];
  return (
    <div className="notices" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {onDismiss === undefined ? null : (
        <button type="button" className="link" onClick={onDismiss}>
          {words.t("shell.dismiss")}
        </button>
      )}
    </div>
  );
}
