import type { ReactNode } from "react";

export interface Column<Row> {
  id: string;
  /** The head of the column, and the label beside the value below 1200 px. */
  label: string;
  cell: (row: Row) => ReactNode;
  /** Numbers align right. */
  numeric?: boolean;
  /** The head is for screen readers only, as above buttons. */
  hiddenLabel?: boolean;
  /** Takes the whole width below 1200 px. */
  wide?: boolean;
}

export interface DataTableProps<Row> {
  /** What the table lists and in which order: "Applicants, soonest answer first". */
  caption: string;
  /** The first column names the row. */
  columns: readonly [Column<Row>, ...Column<Row>[]];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  captionVisible?: boolean;
}

function Label({ column }: { column: Pick<Column<never>, "label" | "hiddenLabel"> }) {
  return column.hiddenLabel ? null : (
    <span className="lbl" aria-hidden="true">
      {column.label}
    </span>
  );
}

/** A real table: caption, scoped heads; below 1200 px each row becomes a labelled block and nothing scrolls sideways. */
export function DataTable<Row>({ caption, columns, rows, keyOf, captionVisible }: DataTableProps<Row>) {
  const [lead, ...others] = columns;
  const tone = (column: Column<Row>) =>
    [column.numeric || column.hiddenLabel ? "num" : "", column.wide ? "wide-cell" : ""]
      .filter(Boolean)
      .join(" ") || undefined;
  return (
    <table className="tb">
      <caption className={captionVisible ? "t-sec px-[22px] pt-5 pb-2" : "sr-only"}>{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.id}
              scope="col"

              className={column.numeric ? "num" : undefined}
            >
              {column.hiddenLabel ? <span className="sr-only">{column.label}</span> : column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            <th scope="row">{lead.cell(row)}</th>
            {others.map((column) => (
              <td key={column.id} className={tone(column)}>
                <Label column={column} />
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
