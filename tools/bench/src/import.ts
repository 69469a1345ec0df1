import { execFile } from 'node:child_process';
import { createWriteStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { authorizationOf } from './authorization-of';
import { compare, type Result } from './compare';
import { createDatabase } from './create-database';
import { temporaryFolder } from './leave-nothing';
import { environmentOf, scripts, startProgram } from './start-program';

const sizes = [10_000, 100_000];
const admin = 'root';
const importTool = join(__dirname, '../../import/dist/main.js');

interface Run {
  readonly megabytes: number;
  readonly seconds: number;
  readonly output: string;
}

/** Imports exports of 10,000 and 100,000 rows. The first round creates the records, the others repeat it. */
export async function benchImport(serverUrl: string): Promise<readonly Result[]> {
  const databaseUrl = await createDatabase(serverUrl, 'bench_import');
  const gateway = await startProgram(scripts.gateway, { ...environmentOf(databaseUrl), BOOTSTRAP_ADMIN: admin });
  const token = (await authorizationOf(admin)).replace('Bearer ', '');
  const folder = temporaryFolder().path;
  const notes: string[] = [];
  const importFile = async (rows: number) => {
    const file = join(folder, `${rows}.csv`);
    await writeExport(file, rows);
    const { megabytes, seconds, output } = await runImport(file, { url: gateway.url, token, folder });
    notes.push(
      `${rows.toLocaleString('en')} rows: ${Math.round(megabytes)} MB, ${Math.round(rows / seconds)} rows/s; ${output}`,
    );
    return megabytes;
  };
  const result = await compare(
    {
      asks: 'How much memory does an import need when its file has ten times as many rows?',
      unit: 'MB',
      rounds: 3,
      contenders: Object.fromEntries(sizes.map((rows) => [nameOf(rows), () => importFile(rows)])),
      ratios: [{ of: nameOf(100_000), over: nameOf(10_000), atMost: 1.5 }],
    },
    notes,
  );
  return [result];
}

const nameOf = (rows: number) => `${rows.toLocaleString('en')} rows`;

/** An export as HubSpot writes it. Each round has the same rows. */
async function writeExport(file: string, rows: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(
    '"Record ID","First Name","Last Name","Phone Number","Mobile Phone Number","Contact owner","Last Modified Date","Notes"\n',
  );
  for (let n = 0; n < rows; n += 1) {
    const [business, mobile] = [String(n).padStart(6, '0'), String(n + 500_000).padStart(6, '0')];
    const phones = `"+1 2125${business.slice(0, 2)}${business.slice(2)}","+1 312-5${mobile.slice(0, 2)}-${mobile.slice(2)}"`;
    const row = `"${n}","First ${n}","Last ${n}",${phones},"${admin}","2026-11-05 14:30","Two\nlines"\n`;
    if (!stream.write(row)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

function runImport(
  file: string,
  { url, token, folder }: { readonly url: string; readonly token: string; readonly folder: string },
): Promise<Run> {
  const memoryFile = join(folder, 'memory');
  const since = performance.now();
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--require', join(__dirname, 'report-memory.js'), importTool, file, '--url', url, '--zone', 'UTC'],
      { env: { ...process.env, PATCHBAY_TOKEN: token, MEMORY_FILE: memoryFile } },
      (error, stdout, stderr) => {
        if (error !== null) return reject(new Error(`The import failed: ${stdout}${stderr}`));
        const seconds = (performance.now() - since) / 1_000;
        resolve({ megabytes: Number(readFileSync(memoryFile, 'utf8')), seconds, output: stdout.trim() });
      },
    );
  });
}
