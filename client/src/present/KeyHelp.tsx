import { type ReactNode, useEffect, useRef } from "react";
import { Icon } from "../timeline/Icon.tsx";
import { KEY_HELP } from "../timeline/keys.ts";

/** What each key does. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }): ReactNode {
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    close.current?.focus();
    return () => {
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <div className="veil">
      <div className="key-help" role="dialog" aria-label="Keys">
        <h2>Keys</h2>
        <button
          ref={close}
          type="button"
          className="control close"
          aria-label="Close (Esc)"
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
        <dl>
          {KEY_HELP.map(({ keys, meaning }) => (
            <div key={meaning}>
              <dt>
                {keys.map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
