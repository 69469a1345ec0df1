import { createTurns, inTurn, TooBusy } from './turns';

/** A piece of work that ends when the test says so. */
function work() {
  let end!: (error?: Error) => void;
  const done = new Promise<void>((resolve, reject) => {
    end = (error) => (error === undefined ? resolve() : reject(error));
  });
  return { done, end };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

test('as many run as allowed, the others in the order in which they came', async () => {
  const turn = createTurns(2, 60_000);
  const works = Array.from({ length: 5 }, work);
  const started: number[] = [];
  const results = works.map(({ done }, n) =>
    turn(() => {
      started.push(n);
      return done;
    }),
  );
  await settled();
  expect(started).toEqual([0, 1]);
  works[1]!.end();
  await settled();
  expect(started).toEqual([0, 1, 2]);
  // One that fails gives its turn back, too.
  works[0]!.end(new Error('failed'));
  await expect(results[0]).rejects.toThrow('failed');
  works[2]!.end();
  await settled();
  expect(started).toEqual([0, 1, 2, 3, 4]);
  works[3]!.end();
  works[4]!.end();
  await Promise.all(results.slice(1));
  expect(await turn(() => Promise.resolve('again'))).toBe('again');
});

test('one that waits for too long is refused and never runs', async () => {
  const turn = createTurns(1, 10);
  const first = work();
  const running = turn(() => first.done);
  let hasRun = false;
  await expect(
    turn(async () => {
      hasRun = true;
    }),
  ).rejects.toThrow(TooBusy);
  first.end();
  await running;
  expect(await turn(() => Promise.resolve('next'))).toBe('next');
  expect(hasRun).toBe(false);
});

test('all methods share the turns', async () => {
  const first = work();
  const { one, two } = inTurn(createTurns(1, 10), { one: () => first.done, two: (n: number) => Promise.resolve(n) });
  const running = one();
  await expect(two(2)).rejects.toThrow(TooBusy);
  first.end();
  await running;
  expect(await two(3)).toBe(3);
});
