import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import { ChartFrame, type ChartProps, isRightToLeft } from './chart-frame';

const height = 260;
const top = 14;
const bottom = 26;
/** A name at the end of a line is below or above the other one if they would touch. */
const lineHeight = 16;

/** A line per series: the first one solid with dots, the second one dashed with squares, each with its name at its end. */
export function DayChart({ label, rows, series, text }: ChartProps) {
  const max = Math.max(1, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)));
  const y = scaleLinear([0, max], [height - bottom, top]).nice(4);
  const ticks = y.ticks(4).filter((tick) => Number.isInteger(tick));
  const longest = Math.max(...ticks.map((tick) => text(tick).length));
  return (
    <ChartFrame label={label} height={height}>
      {(width) => {
        const [start, end] = [18 + longest * 7, 12 + Math.max(...series.map(({ name }) => name.length)) * 7];
        const inner = Math.max(80, width - start - Math.min(end, width / 3));
        const range = isRightToLeft() ? [width - start, width - start - inner] : [start, start + inner];
        const x = scaleLinear([0, Math.max(1, rows.length - 1)], range);
        const edge = x.range() as [number, number];
        const step = Math.max(1, Math.ceil((rows.length * 68) / inner));
        return (
          <>
            {ticks.map((tick) => (
              <g key={tick}>
                <line className="chart-grid" x1={edge[0]} x2={edge[1]} y1={y(tick)} y2={y(tick)} />
                <text x={edge[0] + (isRightToLeft() ? 8 : -8)} y={y(tick) + 4} textAnchor="end">
                  {text(tick)}
                </text>
              </g>
            ))}
            {rows.map(
              (row, place) =>
                place % step === 0 && (
                  <text key={row} x={x(place)} y={height - 8} textAnchor={place === 0 ? 'start' : 'middle'}>
                    {row}
                  </text>
                ),
            )}
            {series.map((one, place) => (
              <Line
                key={one.name}
                series={one}
                isSecond={place === 1}
                x={x}
                y={y}
                withPoints={inner / rows.length > 9}
              />
            ))}
            <Names series={series} x={x} y={y} />
          </>
        );
      }}
    </ChartFrame>
  );
}

type Scale = (value: number) => number;

interface LineProps {
  readonly series: ChartProps['series'][number];
  readonly isSecond: boolean;
  readonly x: Scale;
  readonly y: Scale;
  readonly withPoints: boolean;
}

function Line({ series: { values }, isSecond, x, y, withPoints }: LineProps) {
  const path = line<number | null>()
    .defined((value) => value !== null)
    .x((_, place) => x(place))
    .y((value) => y(value ?? 0));
  const points = values.flatMap((value, place) => {
    const isAlone = values[place - 1] == null && values[place + 1] == null;
    return value !== null && (withPoints || isAlone) ? [{ place, value }] : [];
  });
  return (
    <g className={isSecond ? 'chart-second' : 'chart-first'}>
      <path className="chart-line" d={path(values) ?? ''} />
      {points.map(({ place, value }) =>
        isSecond ? (
          <rect key={place} x={x(place) - 3} y={y(value) - 3} width="6" height="6" />
        ) : (
          <circle key={place} cx={x(place)} cy={y(value)} r="3.5" />
        ),
      )}
    </g>
  );
}

function Names({ series, x, y }: Pick<ChartProps, 'series'> & { readonly x: Scale; readonly y: Scale }) {
  const ends = series.map(({ name, values }) => {
    const place = values.findLastIndex((value) => value !== null);
    return { name, place, at: place < 0 ? 0 : y(values[place]!) };
  });
  const [first, second] = ends as [(typeof ends)[number], (typeof ends)[number]];
  const apart = Math.abs(first.at - second.at);
  const shift = apart >= lineHeight ? 0 : (lineHeight - apart) / 2;
  const isAbove = first.at <= second.at ? -1 : 1;
  return ends.map(
    ({ name, place, at }, index) =>
      place >= 0 && (
        <text
          key={name}
          className="chart-name"
          x={x(place) + (isRightToLeft() ? -9 : 9)}
          y={at + 4 + (index === 0 ? isAbove : -isAbove) * shift}
        >
          {name}
        </text>
      ),
  );
}
