import { connect, type Patchbay, type Status } from '@patchbay/client';
import { createSignal } from '../ui/signal';
import { session } from './session';

const signal = createSignal();
let client: Patchbay | undefined;

/** The client of this session: what is asked with it never counts for the user who signs in next. */
export function patchbay(): Patchbay {
  client ??= connect({ url: '/graphql', session: session.id, onStatus: signal.emit });
  return client;
}

session.onChange(() => {
  client?.close();
  client = undefined;
  signal.emit();
});

/** Once events flow again, or the browser says that it is online. */
export async function connectionBack(): Promise<void> {
  const check = () => client?.status === 'live';
  // The socket may not have noticed yet.
  await new Promise((resolve) => setTimeout(resolve, firstTryMs));
  if (check()) return;
  await new Promise<void>((resolve) => {
    const stop = signal.listen(() => {
      if (!check()) return;
      stop();
      resolve();
    });
  });
}

const firstTryMs = 2_000;

export const useConnection = (): Status => signal.useValue(() => client?.status ?? 'connecting');
