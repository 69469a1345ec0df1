// Proves that chaos finds mistakes: puts one after the other into the code, and runs the faults that should show it.
// `node tools/chaos/prove-chaos.mjs`, about 10 minutes; with a part of a mistake's name, only those.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const stream = 'libs/live/src/event-stream.ts';

/** What is wrong, where, the right code, the wrong code, the faults, and what must be found. */
const mistakes = [
  [
    'a callback that could not be stored is acknowledged',
    'libs/messaging/src/receiving/receive-webhook.ts',
    'receivedAt: request.receivedAt,\n      });',
    "receivedAt: request.receivedAt,\n      }).catch(() => 'stored' as const);",
    'postgres-crashed',
    'lost',
  ],
  [
    'texts of one pair of numbers are routed side by side',
    'libs/persistence/src/jobs/job-queue.ts',
    'AND earlier.id < due.id OFFSET 0',
    'AND earlier.id < 0 OFFSET 0',
    'kill-worker',
    'out of order',
  ],
  [
    'every attempt to send is a new one for the carrier',
    'libs/carriers/src/standard-webhooks/post-text.ts',
    'send_${messageId}',
    'send_${messageId}-${now().getTime()}',
    'kill-worker',
    'duplicated',
  ],
  [
    'a salesperson sees everything',
    'libs/access/src/policies.ts',
    "case 'SALESPERSON':\n      return assignedTo(viewer);",
    "case 'SALESPERSON':\n      return everything;",
    'kill-gateway',
    'leaked',
  ],
  [
    'a gap in what the bus brings is not noticed',
    stream,
    'first.sequence > this.#position.sequence + 1 ||',
    '',
    'redis-killed',
    'missed event',
  ],
  [
    'a status may go back',
    'libs/messaging/src/sending/message-status.ts',
    'return steps[to] > steps[from];',
    'return to !== from;',
    'kill-worker',
    'wrong status',
  ],
  [
    'a restored database is not noticed',
    stream,
    'if (!(await log.has(this.#known)))',
    'if (this.#known.sequence < 0)',
    'restored',
    'missed event',
  ],
  [
    'programs go by the clocks of their machines',
    'libs/service-kit/src/clock.ts',
    'aheadOfCountMs === undefined ? Date.now()',
    'Infinity > 0 ? Date.now()',
    'clocks-apart',
    'lost',
  ],
];

const build = () => spawnSync(process.execPath, ['tools/build/build.mjs'], { cwd: root, stdio: 'inherit' });

const chosen = mistakes.filter(([name]) => name.includes(process.argv[2] ?? ''));
let missed = 0;
for (const [name, file, right, wrong, faults, kind] of chosen) {
  const path = join(root, file);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(right)) throw new Error(`${file} does not have: ${right}`);
  let output = '';
  try {
    writeFileSync(
      path,
      code.replace(right, () => wrong),
    );
    build();
    const main = 'tools/chaos/dist/main.js';
    const args = [
      main,
      '--quick',
      '--seed=1',
      '--texts-in=1000',
      '--texts-out=300',
      '--minutes=0.3',
      `--faults=${faults}`,
    ];
    output = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' }).stdout;
  } finally {
    writeFileSync(path, code);
    build();
  }
  const found = [
    ...output.matchAll(/^\| (lost|duplicated|out of order|leaked|missed event|wrong status) \| [1-9]/gm),
  ].map(([, each]) => each);
  const isFound = found.includes(kind);
  console.log(`${isFound ? 'found ' : 'MISSED'}  ${name}: ${found.join(', ') || 'nothing'}`);
  if (!isFound) missed += 1;
}
console.log(`${chosen.length - missed} of ${chosen.length} mistakes were found.`);
process.exit(missed === 0 ? 0 : 1);
