import { dateShown } from "@entente/core";
import { type ReactNode, useId, useState } from "react";
import { nameOnDevice } from "../device/device-address.ts";
import { homeOf } from "../device/story-home.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { writeView } from "../permalink/permalink.ts";
import { viewNow } from "../permalink/use-permalink.ts";
import { Dialog } from "../ui/Dialog.tsx";
import { type DialogProps, useWorkspace } from "../workspace/workspace.ts";
import { DeviceShare } from "./DeviceShare.tsx";
import { embedCode, graphqlQuery, notebookCell } from "./snippets.ts";
import "../ui/share.css";

/** The dialog that gives the view as a link, a query, a notebook cell and an embeddable frame. */
export default function ShareDialog({ onClose }: DialogProps): ReactNode {
  const { story, clock, shown, preferences } = useWorkspace();
  const { t } = useWords();
  const { origin, pathname } = window.location;
  const search = writeView(story, viewNow(clock, shown, preferences));
  const { id, title } = story.index.dataset;
  const home = homeOf(story.original);
  const onDevice = nameOnDevice(story.original.id);
  const subject = { dataset: id, date: dateShown(clock.state()), origin };
  return (
    <Dialog title={t("share.name")} onClose={onClose} size="wide">
      <div className="share">
        <CopyableText name={t("share.link")} text={`${origin}${pathname}${search}`} lines={1} />
        {home === "SERVER" ? (
          <>
            <CopyableText name={t("share.query")} text={graphqlQuery(subject)} lines={4} />
            <CopyableText name={t("share.cell")} text={notebookCell(subject)} lines={4} />
            <CopyableText
              name={t("share.embed")}
              text={embedCode(origin, search, title)}
              lines={2}
              note={t("share.embed-note")}
            />
          </>
        ) : null}
        {onDevice === null ? null : <DeviceShare name={onDevice} />}
      </div>
    </Dialog>
  );
}

interface CopyableTextProps {
  readonly name: string;
  readonly text: string;
  readonly lines: number;
  readonly note?: string;
}

/** A text with a button that copies it. */
function CopyableText({ name, text, lines, note }: CopyableTextProps): ReactNode {
  const { t } = useWords();
  const id = useId();
  const [state, setState] = useState<"idle" | "copied" | "failed">("idle");
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => setState("copied"),
      () => setState("failed"),
    );
  };
  return (
    <div className="share-part">
      <div className="share-head">
        <label htmlFor={id}>{name}</label>
        <button
          type="button"
          className="export-button"
          onClick={copy}
          aria-label={`${t("share.copy")}: ${name}`}
        >
          {t(state === "copied" ? "share.copied" : "share.copy")}
        </button>
      </div>
      <textarea
        id={id}
        readOnly
        rows={lines}
        value={text}
        spellCheck={false}
        onFocus={(event) => event.currentTarget.select()}
      />
      {note === undefined ? null : <p className="share-note">{note}</p>}
      {state === "idle" ? null : (
        <p className={state === "copied" ? "hidden" : "share-note"} role="status">
          {t(state === "copied" ? "share.copied" : "share.not-copied")}
        </p>
      )}
    </div>
  );
}
