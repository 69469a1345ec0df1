import type { Viewer } from '@patchbay/access';
import type { ViewerWatcher } from '@patchbay/live';

const maxTimerMs = 2 ** 31 - 1;

/**
 * Closes a connection when its token ends. It can end earlier than it said when the connection opened: the user is
 * deactivated, or the service account is revoked or gets a new token. There are many of these: they keep no closures.
 */
export class Session<Connection> implements ViewerWatcher {
  #timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly close: (connection: Connection) => void,
    private validUntil: Date | null,
  ) {
    this.#wait();
  }

  viewerChanged(viewer: Viewer | undefined): void {
    if (viewer?.account !== undefined) this.validUntil = viewer.account.validUntil;
    if (viewer === undefined) this.validUntil = new Date(0);
    this.stop();
    this.#wait();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    if (this.validUntil === null) return;
    const left = this.validUntil.getTime() - Date.now();
    this.#timer =
      left > maxTimerMs
        ? setTimeout(() => this.#wait(), maxTimerMs)
        : setTimeout(this.close, Math.max(0, left), this.connection);
  }
}
