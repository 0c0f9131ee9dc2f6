import { type FormEvent, type ReactNode, useId, useState } from "react";
import { saveFile } from "../browser/save-file.ts";
import { loadKeptPackage } from "../device/kept-stories.ts";
import { hasServer } from "../device/story-home.ts";
import { zipPackage } from "../device/zip-package.ts";
import { useWords } from "../language/LanguageProvider.tsx";
import { useWorkspace } from "../workspace/workspace.ts";
import { giveToServer, NotGivenError } from "./give-to-server.ts";

type Giving =
  | { readonly phase: "idle" }
  | { readonly phase: "giving"; readonly share: number }
  | { readonly phase: "given"; readonly id: string }
  | { readonly phase: "failed"; readonly message: string };

/** The ways on for a story that only this device has: as a package, published, or given to this server. */
export function DeviceShare({ name }: { readonly name: string }): ReactNode {
  const { t } = useWords();
  const { openDialog } = useWorkspace();
  const [missing, setMissing] = useState(false);
  const save = async (): Promise<void> => {
    const zip = await zipOf(name);
    if (zip === null) setMissing(true);
    else saveFile(`${name}.zip`, zip, "application/zip");
  };
  return (
    <>
      <p>
        {t("share.on-device")}{" "}
        <button type="button" className="export-button" onClick={() => openDialog("report")}>
          {t("import.understood")}
        </button>
      </p>
      <div className="share-part">
        <div className="share-head">
          <strong>{t("share.package")}</strong>
          <button type="button" className="export-button" onClick={() => void save()}>
            {t("share.save-package")}
          </button>
        </div>
        <p className="share-note">{missing ? t("share.no-package") : t("share.package-note")}</p>
      </div>
      <div className="share-part">
        <strong>{t("share.publish")}</strong>
        <p className="share-note">{t("share.publish-note")}</p>
        <code className="share-code">npm run entente -- publish {name}.zip --out site</code>
      </div>
      {hasServer() ? <GiveToServer name={name} /> : null}
    </>
  );
}

/** Gives the story to this server, and tells how far it is. */
function useGiving(name: string): readonly [Giving, (token: string) => Promise<void>] {
  const { t } = useWords();
  const [giving, setGiving] = useState<Giving>({ phase: "idle" });
  const give = async (token: string): Promise<void> => {
    setGiving({ phase: "giving", share: 0 });
    try {
      const zip = await zipOf(name);
      if (zip === null) throw new NotGivenError(0, t("share.no-package"));
      const id = await giveToServer(zip, token, (share) => setGiving({ phase: "giving", share }));
      setGiving({ phase: "given", id });
    } catch (error) {
      setGiving({ phase: "failed", message: reasonOf(error, t) });
    }
  };
  return [giving, give];
}

function GiveToServer({ name }: { readonly name: string }): ReactNode {
  const { t } = useWords();
  const id = useId();
  const [token, setToken] = useState("");
  const [giving, give] = useGiving(name);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void give(token.trim());
  };
  return (
    <form className="share-part" onSubmit={submit}>
      <div className="share-head">
        <strong>{t("share.give")}</strong>
        <button
          type="submit"
          className="export-button"
          disabled={token.trim() === "" || giving.phase === "giving"}
        >
          {t("share.give-now")}
        </button>
      </div>
      <label htmlFor={id} className="share-note">
        {t("share.token")}
      </label>
      <input
        id={id}
        className="share-token"
        type="password"
        autoComplete="off"
        value={token}
        onChange={({ target }) => setToken(target.value)}
      />
      <GivingState giving={giving} />
    </form>
  );
}

function GivingState({ giving }: { readonly giving: Giving }): ReactNode {
  const { t, number } = useWords();
  return (
    <p className="share-note" role="status">
      {giving.phase === "giving"
        ? t("share.giving", { share: number(giving.share, { style: "percent" }) })
        : null}
      {giving.phase === "failed" ? t("share.not-given", { reason: giving.message }) : null}
      {giving.phase === "given" ? (
        <a href={`?dataset=${encodeURIComponent(giving.id)}`}>{t("share.given")}</a>
      ) : null}
    </p>
  );
}

async function zipOf(name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  const files = await loadKeptPackage(name);
  return files === null ? null : await zipPackage(files);
}

function reasonOf(error: unknown, t: ReturnType<typeof useWords>["t"]): string {
  if (!(error instanceof NotGivenError)) return error instanceof Error ? error.message : String(error);
  switch (error.status) {
    case 0:
      return error.message === "" ? t("shell.server-away") : error.message;
    case 401:
      return t("share.wrong-token");
    case 404:
      return t("share.no-giving");
    default:
      return error.message;
  }
}
