import type { Presence } from '@patchbay/client';
import { useEffect, useState } from 'react';
import { inSession } from '../api';
import { useVisible } from '../ui/use-visible';

const nobody: readonly Presence[] = [];

/** The user is there for others, too, while the page is visible. */
export function useOthersHere(conversationId: string): readonly Presence[] {
  const [others, setOthers] = useState(nobody);
  const isVisible = useVisible();
  useEffect(() => {
    if (!isVisible) return undefined;
    const leaving = new AbortController();
    inSession(async (patchbay) => {
      for await (const present of patchbay.presence({ conversationId, signal: leaving.signal })) setOthers(present);
    })
      // The conversation is gone: the events tell.
      .catch(() => setOthers(nobody));
    return () => {
      leaving.abort();
      setOthers(nobody);
    };
  }, [conversationId, isVisible]);
  return others;
}
