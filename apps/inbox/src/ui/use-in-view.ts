import { useEffect, useEffectEvent, useRef, type RefObject } from 'react';

/** Calls `onInView` when the marker is about to scroll into view. */
export function useInView(isEnabled: boolean, onInView: () => unknown): RefObject<HTMLDivElement | null> {
  const marker = useRef<HTMLDivElement>(null);
  const act = useEffectEvent(onInView);
  useEffect(() => {
    if (marker.current === null || !isEnabled) return undefined;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && act(), {
      rootMargin: '400px 0px',
    });
    observer.observe(marker.current);
    return () => observer.disconnect();
  }, [isEnabled]);
  return marker;
}
