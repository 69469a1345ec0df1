import { SubscriptionEnd } from './subscription-end';

/** A place in the sequence of events, as clients see it. */
export const writeEventCursor = (sequence: number) => Buffer.from(`e:${sequence}`).toString('base64url');

export function readEventCursor(cursor: string): number {
  const [, digits] = /^e:(\d{1,15})$/.exec(Buffer.from(cursor, 'base64url').toString('utf8')) ?? [];
  if (digits === undefined)
    throw new SubscriptionEnd(
      'BAD_USER_INPUT',
      'Invalid event cursor. Use one that the API returned, or leave it out to start with the next event.',
    );
  return Number(digits);
}
