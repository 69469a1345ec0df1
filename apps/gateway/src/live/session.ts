import { nowMs } from '@patchbay/service-kit';
import type { Viewer } from '@patchbay/access';
import type { ViewerWatcher } from '@patchbay/live';

const maxTimerMs = 2 ** 31 - 1;

/**
 * Closes a connection when its token ends. It can end earlier than it said when the connection opened: the user is
 * deactivated, or the service account is revoked or gets a new token. A session of the inbox can last longer, because it was
 * used since: `stillValid` asks. There are many of these: those of tokens keep no closures.
 */
export class Session<Connection> implements ViewerWatcher {
  #timer: NodeJS.Timeout | undefined;
  #isStopped = false;
  #isGone = false;

  constructor(
    private readonly connection: Connection,
    private readonly close: (connection: Connection) => void,
    private validUntil: Date | null,
    /** Rejects if it has ended. */
    private readonly stillValid?: () => Promise<{ readonly expiresAt: Date | null }>,
  ) {
    this.#wait();
  }

  viewerChanged(viewer: Viewer | undefined): void {
    if (viewer?.account !== undefined) this.validUntil = viewer.account.validUntil;
    if (viewer === undefined) {
      this.#isGone = true;
      this.validUntil = new Date(0);
    }
    this.#wait();
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #wait(): void {
    clearTimeout(this.#timer);
    if (this.validUntil === null) return;
    const left = this.validUntil.getTime() - nowMs();
    if (left > maxTimerMs) this.#timer = setTimeout(() => this.#wait(), maxTimerMs);
    else if (this.stillValid === undefined || this.#isGone)
      this.#timer = setTimeout(this.close, Math.max(0, left), this.connection);
    else this.#timer = setTimeout(() => void this.#askAgain(), Math.max(0, left));
  }

  /** One that cannot be asked about now closes, too: the client connects again. */
  async #askAgain(): Promise<void> {
    const { expiresAt } = await this.stillValid!().catch(() => ({ expiresAt: new Date(0) }));
    if (this.#isStopped) return;
    this.validUntil = expiresAt;
    if (expiresAt !== null && expiresAt.getTime() <= nowMs()) this.close(this.connection);
    else this.#wait();
  }
}
