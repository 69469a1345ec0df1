import type { Viewer } from '@patchbay/access';
import type { Transaction } from '../database';
import { type Refusal, refusal, type RefusalCode } from '../refusal';
import type { SendMessageInput } from './send-message-input';

/** An input on its way to a plan, and everything that is wrong with it so far. */
export class Draft {
  readonly refusals: Refusal[] = [];

  constructor(
    readonly tx: Transaction,
    readonly viewer: Viewer,
    readonly input: SendMessageInput,
    readonly now: Date,
  ) {}

  /** Returns null, so that `return draft.refuse(…)` reads well. */
  refuse(code: RefusalCode, message: string, ...path: string[]): null {
    this.refusals.push(refusal(code, message, ...path));
    return null;
  }
}
