import { useState } from 'react';
import { request } from '../api';
import { graphql } from '../generated';
import type { MessageItemFragment } from '../generated/graphql';

const MediaDocument = graphql(`
  query Media($id: ID!) {
    node(id: $id) { ... on Message { media { url } } }
  }
`);

export type MediaFile = MessageItemFragment['media'][number];

/** A new address of a file, when its first one is no longer valid. */
export async function renewAddress(messageId: string, place: number): Promise<string> {
  const { node } = await request(MediaDocument, { id: messageId });
  const renewed = node !== null && 'media' in node ? node.media[place]?.url : undefined;
  if (renewed === undefined) throw new Error('gone');
  return renewed;
}

/** A file at its signed address. `retry` gets a new address, once. */
export function useSignedFile(file: MediaFile, messageId: string, place: number) {
  // The first address: each event about the message brings another one, which would load the file again.
  const [url, setUrl] = useState(file.url);
  const [state, setState] = useState<'shown' | 'renewed' | 'failed'>('shown');
  const fail = () => setState('failed');
  const retry = () => {
    if (state !== 'shown') return fail();
    setState('renewed');
    renewAddress(messageId, place).then(setUrl, fail);
  };
  return { url, hasFailed: state === 'failed', fail, retry };
}
