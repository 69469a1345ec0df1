import { i18n } from '@lingui/core';
import { allNames, names, shown } from './numbers';
import type { Counted } from './operations';

export interface NamedRow {
  readonly key: string;
  readonly name: string;
  readonly figures: Counted;
}

interface TableProps {
  readonly label: string;
  /** The title of the names. */
  readonly about: string;
  readonly rows: readonly NamedRow[];
  readonly total: NamedRow | null;
}

/** Every number of every row: what the chart shows, and the rest. */
export function FiguresTable({ label, about, rows, total }: TableProps) {
  return (
    <div className="figures-scroller" role="region" aria-label={label} tabIndex={0}>
      <table className="table figures-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{about}</th>
            {allNames.map((name) => (
              <th scope="col" key={name}>
                {i18n._(names[name])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        {total !== null && (
          <tfoot>
            <Row row={total} />
          </tfoot>
        )}
      </table>
    </div>
  );
}

const Row = ({ row: { name, figures } }: { readonly row: NamedRow }) => (
  <tr>
    <th scope="row">
      <bdi>{name}</bdi>
    </th>
    {allNames.map((each) => (
      <td key={each}>{shown(each, figures[each])}</td>
    ))}
  </tr>
);
