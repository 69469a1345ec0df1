import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { ConversationFilter } from '../generated/graphql';
import type { IconName } from '../ui/icon';

export const views = ['answer', 'mine', 'unassigned', 'ambiguous', 'attention', 'snoozed', 'done', 'all'] as const;
export type View = (typeof views)[number];

interface Look {
  readonly name: MessageDescriptor;
  readonly icon: IconName;
  /** What would be in it, and what to do if nothing is. */
  readonly empty: MessageDescriptor;
}

export const viewLooks: Readonly<Record<View, Look>> = {
  answer: {
    name: msg`Needs answer`,
    icon: 'messages',
    empty: msg`Nobody waits for an answer. Customers who wrote last are listed here.`,
  },
  mine: {
    name: msg`Mine`,
    icon: 'person',
    empty: msg`Nothing is assigned to you. Take one from “Unassigned”.`,
  },
  unassigned: {
    name: msg`Unassigned`,
    icon: 'unassigned',
    empty: msg`Every open conversation is assigned to someone.`,
  },
  ambiguous: {
    name: msg`Close calls`,
    icon: 'fork',
    empty: msg`No close calls. Texts that could belong to another record are listed here.`,
  },
  attention: {
    name: msg`Needs attention`,
    icon: 'attention',
    empty: msg`Every text went out. Those that did not arrive, or wait for your decision, are listed here.`,
  },
  snoozed: {
    name: msg`Snoozed`,
    icon: 'clock',
    empty: msg`Nothing is snoozed. Snooze a conversation to see it again later.`,
  },
  done: {
    name: msg`Done`,
    icon: 'done',
    empty: msg`Nothing is done yet. Conversations that you close are listed here.`,
  },
  all: { name: msg`All`, icon: 'list', empty: msg`No conversations yet. Choose “New text” to send the first one.` },
};

/** What a view asks the server for. Nobody has conversations before it is known who the user is. */
export function filterOf(view: View, userId: string | undefined): ConversationFilter {
  switch (view) {
    case 'all':
    case 'attention':
      return {};
    case 'mine':
      return { assigneeIds: [userId ?? 'unknown'], states: ['OPEN'] };
    case 'unassigned':
      return { assigneeIds: [], states: ['OPEN'] };
    case 'answer':
      return { needsAnswer: true, states: ['OPEN'] };
    case 'ambiguous':
      return { isAmbiguous: true };
    case 'snoozed':
      return { states: ['SNOOZED'] };
    case 'done':
      return { states: ['DONE'] };
  }
}
