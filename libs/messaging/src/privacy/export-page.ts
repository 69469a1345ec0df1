import { createHash } from 'node:crypto';
import type { Media } from '../conversations';
import type { ExportedFile, ExportedRow } from './customer-exports';
import { namedMedia } from './export-media';

export interface ExportPageOptions {
  readonly files: readonly ExportedFile[];
  readonly at: Date;
  readonly rowsOf: (file: string) => AsyncIterable<ExportedRow>;
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** As text of an element or an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign]!);

const style = `body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1f; }
h2 { margin-top: 2.5rem; } table { border-collapse: collapse; } th, td { text-align: left; padding: .25rem 1rem .25rem 0; vertical-align: top; }
article { margin: .75rem 0; padding: .5rem .75rem; border-left: 3px solid #b8b8c4; } article.out { border-color: #2f6f4f; }
article p { margin: .25rem 0; white-space: pre-wrap; overflow-wrap: anywhere; } small { color: #5b5b66; }`;
/** The page has this style, and no other. */
const styleHash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/**
 * The page of an export: it is read in a browser from a folder, so it has no script, loads nothing, and shows what customers and
 * users wrote as text.
 */
export async function* exportPage({ files, at, rowsOf }: ExportPageOptions): AsyncGenerator<string> {
  const records = await all(rowsOf('records'));
  const title = escapeHtml(`What is stored about ${shown(records[0]?.name) || 'this person'}`);
  yield `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'; form-action 'none'; base-uri 'none'">
<meta name="viewport" content="width=device-width">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1 dir="auto">${title}</h1>
<p>As of ${time(at.toISOString())}. Times are in UTC.</p>
`;
  yield* section('Records', records.map(asTable));
  yield* section('Numbers', [asTableOf(await all(rowsOf('numbers')), { kind: 'Kind', number: 'Number' })]);
  const consent = { at: 'Time', state: 'State', scope: 'Scope', source: 'Source', evidence: 'Evidence' };
  yield* section('Consent', [asTableOf(await all(rowsOf('consent')), consent)]);
  yield* textsOf(rowsOf);
  yield '<h2>Notes of the company about the conversations</h2>\n';
  for await (const { createdAt, body } of rowsOf('notes')) yield article('note', time(createdAt), body);
  yield `<h2>Everything else</h2>
<p>This page has the texts, and what is needed to read them. These files have all of it, for programs:</p>
<ul>
${files.map(({ name, description }) => `<li><a href="data/${name}.json">data/${name}.json</a>: ${escapeHtml(description)}</li>`).join('\n')}
</ul>
</body>
</html>
`;
}

async function* textsOf(rowsOf: ExportPageOptions['rowsOf']): AsyncGenerator<string> {
  const conversations = new Map((await all(rowsOf('conversations'))).map((row) => [row.id, row]));
  let current: unknown;
  for await (const row of rowsOf('messages')) {
    if (row.conversationId !== current) {
      current = row.conversationId;
      const { ourNumber, customerNumber }: ExportedRow = conversations.get(current) ?? {};
      yield `<h2>Texts between ${escapeHtml(shown(customerNumber))} and ${escapeHtml(shown(ourNumber))}</h2>\n`;
    }
    const isOut = row.direction === 'OUTBOUND';
    const head = `${isOut ? 'From the company' : 'From the person'}, ${time(row.createdAt)}, ${escapeHtml(shown(row.status))}`;
    yield article(isOut ? 'out' : 'in', head, row.body, namedMedia(row).media);
  }
}

const article = (
  kind: string,
  head: string,
  body: unknown,
  media: readonly (Media & { readonly file: string | null })[] = [],
) =>
  `<article class="${kind}"><small>${head}</small><p dir="auto">${escapeHtml(shown(body))}</p>${media.map(link).join('')}</article>\n`;

/** The name is our own; what the file is called is not. */
const link = ({ file, contentType, fileName }: Media & { readonly file: string | null }) => {
  const name = escapeHtml(fileName ?? contentType);
  return file === null
    ? `<p>File: ${name} (the carrier has it, not this installation)</p>`
    : `<p>File: <a href="${escapeHtml(file)}">${name}</a></p>`;
};

function* section(title: string, parts: readonly string[]): Generator<string> {
  yield `<h2>${title}</h2>\n`;
  for (const part of parts) yield part;
}

/** One row: a line for each value. */
const asTable = (row: ExportedRow) =>
  `<table>${Object.entries(row)
    .filter(([, value]) => shown(value) !== '')
    .map(([name, value]) => `<tr><th>${escapeHtml(name)}</th><td dir="auto">${escapeHtml(shown(value))}</td></tr>`)
    .join('')}</table>\n`;

const asTableOf = (rows: readonly ExportedRow[], columns: Readonly<Record<string, string>>) =>
  `<table><tr>${Object.values(columns)
    .map((title) => `<th>${title}</th>`)
    .join('')}</tr>${rows
    .map(
      (row) =>
        `<tr>${Object.keys(columns)
          .map((name) => `<td dir="auto">${escapeHtml(shown(row[name]))}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</table>\n`;

const time = (value: unknown) => escapeHtml(shown(value).replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d).*$/, '$1 $2'));

const shown = (value: unknown): string =>
  value == null ? '' : typeof value === 'string' ? value : JSON.stringify(value);

async function all(rows: AsyncIterable<ExportedRow>): Promise<ExportedRow[]> {
  const list: ExportedRow[] = [];
  for await (const row of rows) list.push(row);
  return list;
}
