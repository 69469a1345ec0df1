/** Why a subscription ends, or does not begin, in words for the client. */
export class SubscriptionEnd extends Error {
  constructor(
    readonly code: 'BAD_USER_INPUT' | 'CURSOR_TOO_OLD' | 'RATE_LIMITED' | 'UNAUTHENTICATED',
    message: string,
  ) {
    super(message);
  }
}

export const cursorTooOld = (reason: string) =>
  new SubscriptionEnd(
    'CURSOR_TOO_OLD',
    `${reason} Read again what you show, and subscribe after the \`eventCursor\` that you read before it.`,
  );

export const userGone = () =>
  new SubscriptionEnd('UNAUTHENTICATED', 'This token or session is no longer valid. Sign in again.');
