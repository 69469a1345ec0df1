import { scaleLinear } from 'd3-scale';
import { ChartFrame, type ChartProps, isRightToLeft } from './chart-frame';

const rowHeight = 58;
const barHeight = 14;
const legendHeight = 26;

/** Two bars per row, the first one solid and the second one hatched, each with its number at its end. */
export function BarChart({ label, rows, series, text }: ChartProps) {
  const max = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const longest = Math.max(...series.flatMap(({ values }) => values.map((value) => text(value ?? 0).length)));
  return (
    <ChartFrame label={label} height={legendHeight + rows.length * rowHeight}>
      {(width, hatch) => {
        const length = scaleLinear([0, max], [0, Math.max(60, width - 16 - longest * 8)]);
        const at = (offset: number, size = 0) => (isRightToLeft() ? width - offset - size : offset);
        const fills = [undefined, hatch];
        return (
          <>
            {series.map(({ name }, place) => (
              <g key={name} className={place === 1 ? 'chart-second' : 'chart-first'}>
                <rect
                  className="chart-bar"
                  x={at(place * (width / 2), 22)}
                  y="4"
                  width="22"
                  height="12"
                  fill={fills[place]}
                />
                <text className="chart-name" x={at(place * (width / 2) + 30)} y="15">
                  {name}
                </text>
              </g>
            ))}
            {rows.map((row, place) => {
              const y = legendHeight + place * rowHeight;
              return (
                // Two rows may have the same name.
                <g key={`${place} ${row}`}>
                  <text x={at(0)} y={y + 16}>
                    {row}
                  </text>
                  {series.map(({ name, values }, index) => {
                    const value = values[place] ?? null;
                    const bar = length(value ?? 0);
                    const middle = y + 22 + index * (barHeight + 3);
                    return (
                      <g key={name} className={index === 1 ? 'chart-second' : 'chart-first'}>
                        <rect
                          className="chart-bar"
                          x={at(0, bar)}
                          y={middle}
                          width={bar}
                          height={barHeight}
                          fill={fills[index]}
                        />
                        <text x={at(bar + 6)} y={middle + 11}>
                          {value === null ? '–' : text(value)}
                        </text>
                      </g>
                    );
                  })}
                </g>
              );
            })}
          </>
        );
      }}
    </ChartFrame>
  );
}
