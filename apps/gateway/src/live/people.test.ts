import type { Viewer } from '@patchbay/access';
import { People } from './people';

const viewer = (userId: string, role: Viewer['role'] = 'SALESPERSON'): Viewer => ({
  userId,
  role,
  teamIds: new Set(),
  teamMateIds: new Set(),
  teamMateTeamIds: new Set(),
});

function open(known: Map<string, Viewer>) {
  const readings: string[][] = [];
  let gate: Promise<void> = Promise.resolve();
  const followed: string[] = [];
  const stream = {
    follow: (channels: Iterable<string>) => void followed.push(...channels),
    unfollow(channels: Iterable<string>) {
      for (const channel of channels) followed.splice(followed.indexOf(channel), 1);
    },
  };
  const people = new People(
    async (ids) => {
      readings.push([...ids]);
      const found = new Map([...known].filter(([id]) => ids.includes(id)));
      await gate;
      return found;
    },
    stream,
    (work) => work(),
  );
  return { people, followed, readings, hold: (until: Promise<void>) => void (gate = until) };
}

test('those who come together are read together, and each once', async () => {
  const { people, readings } = open(
    new Map([
      ['ana', viewer('a')],
      ['ben', viewer('b')],
    ]),
  );
  const [ana, again, ben, nobody] = await Promise.all([
    people.hold('ana'),
    people.hold('ana'),
    people.hold('ben'),
    people.hold('nobody'),
  ]);
  expect(readings).toEqual([['ana', 'ben', 'nobody']]);
  expect(again).toBe(ana);
  expect(ana).toMatchObject({ viewer: { userId: 'a' }, holds: 2 });
  expect(ben).toMatchObject({ viewer: { userId: 'b' }, holds: 1 });
  expect(nobody).toBeUndefined();
});

test('whom nobody holds is forgotten, and read anew', async () => {
  const { people, readings } = open(new Map([['ana', viewer('a')]]));
  const [first, second] = [await people.hold('ana'), await people.hold('ana')];
  people.letGo(first!);
  expect(second?.holds).toBe(1);
  people.letGo(second!);
  expect(await people.hold('ana')).not.toBe(first);
  expect(readings.length).toBe(2);
});

test('a renewal reads all who are there; who is no longer there has no rights', async () => {
  const known = new Map([
    ['ana', viewer('a')],
    ['ben', viewer('b')],
  ]);
  const { people } = open(known);
  const [ana, ben] = [await people.hold('ana'), await people.hold('ben')];
  known.set('ana', viewer('a', 'ADMIN'));
  known.delete('ben');
  people.renew();
  await people.settled();
  expect(ana?.viewer?.role).toBe('ADMIN');
  expect(ben?.viewer).toBeUndefined();
});

test('what they may see is followed while they are here, and what they may see now when rights change', async () => {
  const known = new Map([
    ['ana', viewer('a')],
    ['ben', viewer('b')],
    ['vera', viewer('v', 'VIEWER')],
  ]);
  const { people, followed } = open(known);
  const [ana, ben] = [await people.hold('ana'), await people.hold('ben')];
  await people.hold('ana');
  await people.hold('vera');
  expect(followed.sort()).toEqual(['user:a', 'user:b', 'user:v']);
  known.set('ana', { ...viewer('a'), teamIds: new Set(['t']) });
  known.set('vera', viewer('v', 'ADMIN'));
  known.delete('ben');
  people.renew();
  await people.settled();
  expect(followed.sort()).toEqual(['everything', 'team:t', 'user:a', 'user:v']);
  people.letGo(ana!);
  people.letGo(ben!);
  expect(followed.sort()).toEqual(['everything', 'team:t', 'user:a', 'user:v']);
  people.letGo(ana!);
  expect(followed.sort()).toEqual(['everything', 'user:v']);
});

test('a reading that began before the rights changed does not bring the old ones back', async () => {
  const known = new Map([
    ['ana', viewer('a')],
    ['ben', viewer('b')],
  ]);
  const { people, hold } = open(known);
  await people.hold('ben');
  let open_: () => void = () => undefined;
  hold(new Promise<void>((resolve) => (open_ = resolve)));
  const coming = people.hold('ana');
  await new Promise(setImmediate);
  hold(Promise.resolve());
  known.set('ana', viewer('a', 'ADMIN'));
  people.renew();
  await people.settled();
  open_();
  expect((await coming)?.viewer?.role).toBe('ADMIN');
});

test('a failure is told to who came, and leaves nothing behind', async () => {
  const known = new Map([['ana', viewer('a')]]);
  const { people, hold } = open(known);
  hold(Promise.reject(new Error('away')));
  await expect(people.hold('ana')).rejects.toThrow('away');
  hold(Promise.resolve());
  expect(await people.hold('ana')).toMatchObject({ holds: 1 });
});
