import { type ReactNode, useEffect, useState } from "react";
import { copyText } from "../browser/copy-text.ts";

interface CopyButtonProps {
  readonly label: string;
  readonly copied: string;
  readonly failed: string;
  readonly text: () => string;
}

const SAID_MILLISECONDS = 2500;

/** A button that copies text and says so. */
export function CopyButton({ label, copied, failed, text }: CopyButtonProps): ReactNode {
  const [outcome, setOutcome] = useState<"none" | "copied" | "failed">("none");
  useEffect(() => {
    if (outcome === "none") return;
    const timer = setTimeout(() => setOutcome("none"), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [outcome]);
  return (
    <>
      <button
        type="button"
        className="link"
        onClick={() => {
          copyText(text()).then(
            () => setOutcome("copied"),
            () => setOutcome("failed"),
          );
        }}
      >
        {label}
      </button>{" "}
      <span role="status" className="quiet">
        {outcome === "copied" ? copied : outcome === "failed" ? failed : ""}
      </span>
    </>
  );
}
