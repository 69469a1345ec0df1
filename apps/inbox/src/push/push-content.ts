import type { NotificationKind } from '../generated/graphql';

/** What the server sends to the service worker. */
export interface PushContent {
  /** The ID in the API. */
  readonly id: string;
  readonly tag: string;
  readonly kind: NotificationKind;
  readonly name: string | null;
  readonly title: string;
  readonly body: string;
  readonly conversationId: string | null;
  readonly unreadCount: number;
  readonly read: readonly string[];
}

/** What a shown notification keeps. */
export interface ShownData {
  readonly id: string;
  readonly path: string;
}

/** From the service worker to a page. */
export interface PageMessage {
  readonly open: string;
}

/** What the service worker says in another language than English. A null body is the server's. */
export interface PushWords {
  readonly language: string;
  readonly kinds: Readonly<Partial<Record<NotificationKind, { readonly title: string; readonly body: string | null }>>>;
}

/** Stands for the customer's name. */
export const namePlace = '\uF8FF';

/** Where pages leave the words for the service worker. */
export const wordsCache = 'patchbay.words';
export const wordsPath = '/words.json';

/** What a notification says. A new text has the customer's name as its title, as in a chat. */
export function textsOfPush(
  { kind, name, title, body }: Pick<PushContent, 'kind' | 'name' | 'title' | 'body'>,
  words: PushWords | null,
): { readonly title: string; readonly body: string } {
  const known = words?.kinds[kind];
  if (known === undefined || name === null || (kind === 'NEW_MESSAGE' && body !== '')) return { title, body };
  return { title: known.title.replaceAll(namePlace, name), body: known.body ?? body };
}
