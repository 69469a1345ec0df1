import { setTimeout as pause } from 'node:timers/promises';
import { type HookOptions, postHook } from '../load/post-hook';
import type { CarrierLog, Report } from '../observations';
import { chanceOf } from '../random';

type Changing<Of> = { -readonly [Key in keyof Of]: Of[Key] };

/** Reports on texts, until each report is acknowledged. */
export class Reporter {
  readonly log: Changing<CarrierLog['reports'][number]>[] = [];
  /** How many are not acknowledged yet. */
  open = 0;
  #hooks: HookOptions | undefined;

  constructor(private readonly seed: number) {}

  /** Whom it reports to. */
  reportTo(hooks: HookOptions): void {
    this.#hooks = hooks;
  }

  /** Some reports come before the answer to the send, and some in the wrong order. */
  async reportAll(body: string, carrierId: string): Promise<void> {
    const chance = chanceOf(this.seed, 'end', body);
    const last = chance < 0.9 ? 'delivered' : chance < 0.97 ? 'undelivered' : 'failed';
    await pause(chanceOf(this.seed, 'early', body) < 0.05 ? 0 : 100 + 300 * chance);
    const order: Report[] = chanceOf(this.seed, 'order', body) < 0.02 ? [last, 'sent'] : ['sent', last];
    for (const status of order) {
      await this.#report(body, carrierId, status);
      await pause(200 * chance);
    }
  }

  async #report(body: string, carrierId: string, status: Report): Promise<void> {
    if (this.#hooks === undefined) return;
    const turn = this.log.length;
    const entry = { eventId: `report-${turn}`, body, status, acknowledgedAt: null as number | null };
    this.log.push(entry);
    this.open += 1;
    const data = { id: carrierId, status, ...(status === 'undelivered' ? { errorCode: '30005' } : {}) };
    const payload = { type: 'message.status', data };
    entry.acknowledgedAt = await postHook(this.#hooks, entry.eventId, payload, turn);
    // A carrier may repeat what was acknowledged.
    if (chanceOf(this.seed, 'twice', body, status) < 0.02)
      await postHook(this.#hooks, entry.eventId, payload, turn + 1);
    this.open -= 1;
  }
}
