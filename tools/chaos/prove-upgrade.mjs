// Proves that an upgrade under load finds mistakes: puts one after the other into the code, and upgrades this build to a
// made-up later one. `node tools/chaos/prove-upgrade.mjs`, about 5 minutes; with a part of a mistake's name, only those.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What is wrong, where, the right code, the wrong code, and what the run must say. */
const mistakes = [
  [
    'an event of a later version is read like one of this version',
    'libs/messaging/src/events/event-versions.ts',
    'version <= (versions.get(event.type) ?? 0)',
    'version > 0',
    /gateway-\d ended by itself/,
  ],
  [
    'a worker takes jobs that it does not know',
    'libs/persistence/src/jobs/job-queue.ts',
    'next.name = ANY (${texts(names)}) AND ',
    '',
    /A job of a later release was touched/,
  ],
];

const build = () => spawnSync(process.execPath, ['tools/build/build.mjs'], { cwd: root, stdio: 'inherit' });

const chosen = mistakes.filter(([name]) => name.includes(process.argv[2] ?? ''));
let missed = 0;
for (const [name, file, right, wrong, found] of chosen) {
  const path = join(root, file);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(right)) throw new Error(`${file} does not have: ${right}`);
  let run;
  try {
    writeFileSync(
      path,
      code.replace(right, () => wrong),
    );
    build();
    const args = [
      'tools/chaos/dist/main.js',
      '--upgrade-from=this',
      '--quick',
      '--texts-in=6',
      '--texts-out=1',
      '--max-delay=30',
    ];
    run = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', timeout: 300_000 });
  } finally {
    writeFileSync(path, code);
    build();
  }
  const lines = `${run.stdout}\n${run.stderr}`.split('\n').filter((line) => found.test(line));
  const isFound = run.status !== 0 && lines.length > 0;
  console.log(`${isFound ? 'found ' : 'MISSED'}  ${name}: ${lines[0]?.trim() ?? 'nothing'}`);
  if (!isFound) missed += 1;
}
console.log(`${chosen.length - missed} of ${chosen.length} mistakes were found.`);
process.exit(missed === 0 ? 0 : 1);
