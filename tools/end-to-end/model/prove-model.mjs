// Proves that the model finds mistakes: puts one after the other into the code, and plays worlds until one differs.
// `node tools/end-to-end/model/prove-model.mjs`; MODEL_WORLDS says how many worlds each mistake gets (30).
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const rules = 'libs/routing-domain/src/priority-rules.ts';
const visible = 'libs/persistence/src/sql/visible.ts';

const mistakes = [
  ['existing conversations do not count', rules, 'latestFirst(first.lastMessageAt, second.lastMessageAt)', '0'],
  ['the addressed seller has no priority', rules, 'owner.id === numberOwner.id,', 'owner.id === "",'],
  ['the addressed team has no priority', rules, 'ownerTeamIds.includes(numberOwner.id)', 'ownerTeamIds.includes("")'],
  ['inactive records win', rules, 'preferring(({ isActive }) => isActive)', 'preferring(({ isActive }) => !isActive)'],
  [
    'types come in another order',
    rules,
    'recordTypes.indexOf(first.type) - recordTypes.indexOf(second.type)',
    'recordTypes.indexOf(second.type) - recordTypes.indexOf(first.type)',
  ],
  ['the owner of a record does not see its conversations', visible, "OR ${ownedWithin(scope, 'record')})", 'OR false)'],
  [
    'records are not visible through conversations',
    visible,
    "AND ${ownedWithin(talks, 'phone_number')} OFFSET 0",
    'AND false OFFSET 0',
  ],
  [
    'hidden candidates are not counted',
    'apps/gateway/src/schema/receiving/routing.ts',
    'loaded.length - candidates.length',
    '0',
  ],
  [
    'what decided when a moved text arrived is forgotten',
    'apps/gateway/src/schema/corrections/move-fields.resolver.ts',
    'explainRouting(arrival ?? model.routing, loaders)',
    'explainRouting(model.routing, loaders)',
  ],
  [
    'the owner of a record is not notified',
    'libs/messaging/src/notifications/notify.ts',
    '[...numberOwners, ...recordOwners]',
    'numberOwners',
  ],
  [
    'a move can be undone although its messages were moved again',
    'libs/messaging/src/corrections/undo-move.ts',
    'if (await tx.moves.isBuiltOn(move.id))',
    'if (move.isUndone)',
  ],
  [
    'a resumed stream has the owners of that time',
    'libs/persistence/src/events/event-log.ts',
    'event: isOfMessage ? {',
    'event: isOfMessage && position.sequence < 0 ? {',
  ],
  [
    'a manager sees what is assigned to members only',
    'libs/access/src/scope.ts',
    'new Set([...viewer.teamIds, ...viewer.teamMateTeamIds])',
    'viewer.teamIds',
  ],
];

const worlds = process.env.MODEL_WORLDS ?? '30';
let missed = 0;
for (const [name, file, right, wrong] of mistakes) {
  const path = join(root, file);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(right)) throw new Error(`${file} does not have: ${right}`);
  let isFound = false;
  try {
    writeFileSync(path, code.replace(right, wrong));
    const { status } = spawnSync('npx', ['jest', 'model.test', '--forceExit', '--selectProjects', 'e2e'], {
      cwd: root,
      env: { ...process.env, MODEL_WORLDS: worlds },
      stdio: 'ignore',
    });
    isFound = status !== 0;
  } finally {
    writeFileSync(path, code);
  }
  console.log(`${isFound ? 'found ' : 'MISSED'}  ${name}`);
  if (!isFound) missed += 1;
}
console.log(`${mistakes.length - missed} of ${mistakes.length} mistakes were found.`);
process.exit(missed === 0 ? 0 : 1);
