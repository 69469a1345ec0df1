import { useEffect, useEffectEvent } from 'react';

/** Acts once on each new thing, as soon as somebody can see the page. */
export function useWhenSeen(thing: string | null, act: () => void): void {
  const onSeen = useEffectEvent(act);
  useEffect(() => {
    if (thing === null) return undefined;
    let isDone = false;
    const whenSeen = () => {
      if (isDone || document.visibilityState !== 'visible') return;
      isDone = true;
      onSeen();
    };
    whenSeen();
    document.addEventListener('visibilitychange', whenSeen);
    return () => document.removeEventListener('visibilitychange', whenSeen);
  }, [thing]);
}
