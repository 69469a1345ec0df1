import type { ReactNode } from 'react';
import { Link } from 'wouter';

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => ReactNode;
  /** Left out on a phone: what the row leads to has it, too. */
  readonly isSecondary?: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  /** The first one names the row. */
  readonly columns: readonly Column<Row>[];
  readonly hrefOf?: (row: Row) => string;
  /** Instead of no rows: what would be here, and the next step. */
  readonly empty: ReactNode;
}

export function DataTable<Row>({ label, rows, keyOf, columns, hrefOf, empty }: DataTableProps<Row>) {
  if (rows.length === 0) return <p className="hint">{empty}</p>;
  const classOf = (column: Column<Row>) => (column.isSecondary ? 'secondary' : undefined);
  const [first, ...others] = columns;
  if (first === undefined) return null;
  return (
    <table className="table" aria-label={label}>
      <thead>
        <tr>
          {columns.map((column) => (
            <th scope="col" key={column.title} className={classOf(column)}>
              {column.title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{hrefOf ? <Link href={hrefOf(row)}>{first.cell(row)}</Link> : first.cell(row)}</th>
            {others.map((column) => (
              <td key={column.title} className={classOf(column)}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
