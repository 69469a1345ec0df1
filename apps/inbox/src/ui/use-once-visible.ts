import { useEffect, useEffectEvent } from 'react';

/** Calls `act` once for each new `subject`, as soon as the page is visible. */
export function useOnceVisible(subject: string | null, act: () => void): void {
  const onVisible = useEffectEvent(act);
  useEffect(() => {
    if (subject === null) return undefined;
    let isDone = false;
    const check = () => {
      if (isDone || document.visibilityState !== 'visible') return;
      isDone = true;
      onVisible();
    };
    check();
    document.addEventListener('visibilitychange', check);
    return () => document.removeEventListener('visibilitychange', check);
  }, [subject]);
}
