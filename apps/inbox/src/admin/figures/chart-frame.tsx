import { type ReactNode, useEffect, useId, useRef, useState } from 'react';

export interface Series {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

export interface ChartProps {
  /** What it shows. The table below says the same in numbers. */
  readonly label: string;
  /** One per value. */
  readonly rows: readonly string[];
  readonly series: readonly [Series, Series];
  readonly text: (value: number) => string;
}

interface FrameProps {
  readonly label: string;
  readonly height: number;
  readonly children: (width: number, hatch: string) => ReactNode;
}

/** A drawing as wide as its place, with the pattern that tells the second series apart without color. */
export function ChartFrame({ label, height, children }: FrameProps) {
  const place = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  const id = useId();
  useEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    if (place.current !== null) observer.observe(place.current);
    return () => observer.disconnect();
  }, []);
  return (
    <div className="chart" ref={place}>
      {width > 0 && (
        <svg role="img" aria-label={label} width={width} height={height}>
          <defs>
            <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
              <line className="chart-hatch" x1="0" y1="0" x2="0" y2="6" />
            </pattern>
          </defs>
          {children(width, `url(#${id})`)}
        </svg>
      )}
    </div>
  );
}

export const isRightToLeft = () => document.documentElement.dir === 'rtl';
