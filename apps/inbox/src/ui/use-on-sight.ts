import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** Acts when the mark is about to be scrolled into sight, for as long as that is wanted. */
export function useOnSight(isWanted: boolean, act: () => unknown): RefObject<HTMLDivElement | null> {
  const mark = useRef<HTMLDivElement>(null);
  const onSight = useEffectEvent(act);
  useEffect(() => {
    if (mark.current === null || !isWanted) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSight(), {
      rootMargin: '400px 0px',
    });
    observer.observe(mark.current);
    return () => observer.disconnect();
  }, [isWanted]);
  return mark;
}
