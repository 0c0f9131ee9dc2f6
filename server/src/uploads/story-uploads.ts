import type { DatabaseAddress } from "../database/database.ts";
import type { UploadOutcome, UploadProgress, UploadTask } from "./upload-message.ts";
import { UploadFailedError, uploadInThread } from "./upload-thread.ts";

/** Another story is being received. */
export class UploadRunningError extends Error {
  override readonly name = "UploadRunningError";
}

/** Receives stories for this server's database, one at a time. */
export class StoryUploads {
  readonly #address: DatabaseAddress;
  readonly #refresh: () => Promise<void>;
  readonly #ending = new AbortController();
  #running: Promise<unknown> | null = null;

  /** `refresh` makes the server serve what has been imported. */
  constructor(address: DatabaseAddress, refresh: () => Promise<void>) {
    this.#address = address;
    this.#refresh = refresh;
  }

  get isRunning(): boolean {
    return this.#running !== null;
  }

  /**
   * Reads, checks and imports a story; resolves once it is served. Throws UploadRunningError while another is received,
   * and UploadFailedError.
   */
  async receive(
    task: Omit<UploadTask, "address">,
    onProgress: (progress: UploadProgress) => void,
  ): Promise<UploadOutcome> {
    if (this.#running !== null) throw new UploadRunningError("Another story is being imported");
    if (this.#ending.signal.aborted) throw new UploadFailedError("The server is stopping");
    const running = uploadInThread({ ...task, address: this.#address }, onProgress, this.#ending.signal);
    this.#running = running;
    try {
      const outcome = await running;
      if (outcome.dataset !== null) await this.#refresh();
      return outcome;
    } finally {
      this.#running = null;
    }
  }

  /** Ends what is running; the old revision stays served. */
  async close(): Promise<void> {
    this.#ending.abort();
    await this.#running?.catch(() => undefined);
  }
}
