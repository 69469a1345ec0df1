import type { Owner } from '@patchbay/access';
import type { Message } from '../conversations';
import type { PhoneNumber } from '../directory';
import type { Refusal } from '../refusal';
import type { TextTemplate } from '../templates';

/** How many of each kind are listed. All change hands. */
export const maxAssets = 500;

/** What changes hands, or would. */
export interface Assets {
  readonly phoneNumbers: readonly PhoneNumber[];
  readonly recordIds: readonly string[];
  readonly recordCount: number;
  /** Conversations with messages, on these numbers or with these records. */
  readonly openConversationIds: readonly string[];
  readonly openConversationCount: number;
  readonly scheduledMessages: readonly Message[];
  /** A user has to decide whether they are sent again. */
  readonly messagesInDoubt: readonly Message[];
  readonly templates: readonly TextTemplate[];
}

export const noAssets: Assets = {
  ...{ phoneNumbers: [], recordIds: [], recordCount: 0, openConversationIds: [], openConversationCount: 0 },
  ...{ scheduledMessages: [], messagesInDoubt: [], templates: [] },
};

/** What was handed over, or why it was refused. A refusal can still say what there is to hand over. */
export interface HandOverResult extends Assets {
  /** Who left or came back; undefined if it was refused, and if a number changed hands. */
  readonly owner?: Owner;
  readonly refusals: readonly Refusal[];
}

/** Whose things change hands: all of an owner's, or one number. */
export type Scope = { readonly owner: Owner } | { readonly phoneNumberId: string };

/** A user or team, as far as it can own things. */
export interface Leaver {
  readonly owner: Owner;
  readonly name: string;
  readonly isActive: boolean;
  /** May read and send texts. True for a team. */
  readonly mayText: boolean;
  /** Who sends the scheduled texts that it takes over: the user, or the team's active lead. */
  readonly senderId: string | null;
}

export interface PlannedTransfer {
  readonly id: string;
  readonly phoneNumberId: string;
  readonly to: Owner;
  readonly at: Date;
}

export interface HandOvers {
  /** Keeps others from changing it until the transaction ends. */
  lockOwner(owner: Owner): Promise<Leaver | undefined>;
  lockNumber(id: string): Promise<PhoneNumber | undefined>;
  assetsOf(scope: Scope): Promise<Assets>;
  /** The same things as they are now, with the owners that they have now. */
  readAgain(assets: Assets): Promise<Assets>;
  /**
   * Gives an owner's numbers, records, templates and planned transfers to another one, and scheduled texts to the user who
   * sends them from then on.
   */
  giveAll(from: Owner, to: Leaver): Promise<void>;
  /** Gives a number to another owner, and texts scheduled from it to the sender, if there is one. */
  giveNumber(id: string, to: Leaver): Promise<void>;
  /** Users and teams. */
  setActive(owner: Owner, isActive: boolean): Promise<void>;
  retireNumber(id: string, isAttended: boolean): Promise<void>;
  /** Replaces the one that was planned for the number. */
  planTransfer(transfer: PlannedTransfer): Promise<void>;
  /** Drops what was planned for the number. */
  dropTransfer(phoneNumberId: string): Promise<void>;
  findTransfer(id: string): Promise<PlannedTransfer | undefined>;
}
