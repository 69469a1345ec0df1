import { useEffect, useState } from 'react';

const minuteMs = 60_000;

/**
 * Renders again with each minute of the clock, and when a page that was hidden or asleep is seen again: times in words, like
 * "Today", stay right past midnight.
 */
export function useMinute(): void {
  const [, setMinute] = useState(currentMinute);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      clearTimeout(timer);
      setMinute(currentMinute());
      timer = setTimeout(tick, minuteMs - (Date.now() % minuteMs) + 20);
    };
    tick();
    document.addEventListener('visibilitychange', tick);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', tick);
    };
  }, []);
}

const currentMinute = () => Math.floor(Date.now() / minuteMs);
