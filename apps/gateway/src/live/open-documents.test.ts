import type { ConnectedUser } from '@patchbay/live';
import { limitOpenDocuments } from './open-documents';

const user = (externalId: string) => ({ externalId }) as ConnectedUser;
const [ana, ben] = [user('ana'), user('ben')];

function setUp() {
  const openDocument = limitOpenDocuments(2);
  return (of: ConnectedUser, source: string) => {
    let end: (reason: unknown) => void = () => undefined;
    const ended = new Promise<unknown>((resolve) => (end = resolve));
    return openDocument(of, source, () => ({ ended, reached, leave: () => end(null) }));
  };
}
const reached = { sequence: 0, at: 0 };
const tooMany = /^Too many different documents in your open subscriptions here: 2\./;

test('a user may have so many different documents open, each as often as they like', () => {
  const open = setUp();
  for (const source of ['a', 'a', 'b', 'a', 'b']) open(ana, source);
  expect(() => open(ana, 'c')).toThrow(tooMany);
  open(ana, 'b');
  open(ben, 'c');
});

test('a document counts until the last subscription with it has ended', async () => {
  const open = setUp();
  open(ana, 'a');
  const [first, last] = [open(ana, 'b'), open(ana, 'b')];
  first.leave();
  await first.ended;
  expect(() => open(ana, 'c')).toThrow(tooMany);
  last.leave();
  await last.ended;
  open(ana, 'c');
  expect(() => open(ana, 'b')).toThrow(tooMany);
});

test('a subscription that could not be opened does not count', () => {
  const openDocument = limitOpenDocuments(1);
  const fail = () => {
    throw new Error('Too old.');
  };
  expect(() => openDocument(ana, 'a', fail)).toThrow('Too old.');
  openDocument(ana, 'b', () => ({ ended: new Promise(() => undefined), reached, leave: () => undefined }));
});
