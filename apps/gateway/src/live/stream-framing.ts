/** How the results of one operation become the body of a response. */
export interface StreamFraming {
  readonly contentType: string;
  /** Sent when the stream opens, so that the client knows. */
  readonly opening: string;
  /** Nothing to tell, but the connection is alive. */
  readonly keepAlive: string;
  /** There will be no more results: do not ask again. */
  readonly complete: string;
  /** The stream ends early: ask again. */
  readonly interrupted: string;
  /** What comes before and after the JSON of a result. The cursor is that of its event, if it has one. */
  head(cursor: string | undefined): string;
  readonly tail: string;
}

/** graphql-sse, in its mode of distinct connections. */
export const serverSentEvents: StreamFraming = {
  contentType: 'text/event-stream; charset=utf-8',
  opening: ':\n\n',
  keepAlive: ':\n\n',
  complete: 'event: complete\ndata:\n\n',
  // Without `complete`, clients connect again.
  interrupted: '',
  head: (cursor) => `${cursor === undefined ? '' : `id: ${cursor}\n`}event: next\ndata: `,
  tail: '\n\n',
};

const boundary = '--graphql';
const partHead = '\r\ncontent-type: application/json; charset=utf-8\r\n\r\n';
const part = (json: string) => `${partHead}${json}\r\n${boundary}`;
const interruption = JSON.stringify({
  payload: null,
  errors: [{ message: 'This gateway is stopping. Subscribe again.', extensions: { code: 'UNAVAILABLE' } }],
});

/** As Apollo Client reads subscriptions over HTTP. A boundary follows each part, because it ends the part for the client. */
export const multipartMixed: StreamFraming = {
  contentType: 'multipart/mixed;boundary="graphql";subscriptionSpec=1.0',
  opening: `\r\n${boundary}`,
  keepAlive: part('{}'),
  complete: '--\r\n',
  interrupted: `${part(interruption)}--\r\n`,
  head: () => `${partHead}{"payload":`,
  tail: `}\r\n${boundary}`,
};
