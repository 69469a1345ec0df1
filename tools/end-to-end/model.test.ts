import { startPatchbay, type Patchbay } from './start-patchbay';
import { play } from './model/play';
import { createWorld } from './model/world';

const count = Number(process.env.MODEL_WORLDS ?? 40);
const firstSeed = Number(process.env.MODEL_SEED ?? 1);
const together = 4;

/**
 * Random companies live through texts, moves, undos and changes of rights, in Patchbay and in a model that was written from
 * the product's rules. `MODEL_WORLDS=1000` plays more of them; `MODEL_SEED=17 MODEL_WORLDS=1` plays one again.
 */
describe('Patchbay and the model of its rules', () => {
  let patchbay: Patchbay;
  beforeAll(async () => {
    // The worlds read everything, again and again, and share one address.
    patchbay = await startPatchbay({ MAX_OPERATION_COST: '0', COST_PER_USER: '0', COST_PER_ADDRESS: '0' });
  });
  afterAll(() => patchbay.close());

  test(
    `agree on ${count} worlds from seed ${firstSeed}`,
    async () => {
      const failures: Error[] = [];
      let next = firstSeed;
      const playOneByOne = async () => {
        while (next < firstSeed + count && failures.length === 0)
          await play(patchbay, createWorld(next++)).catch((error: Error) => failures.push(error));
      };
      await Promise.all(Array.from({ length: together }, playOneByOne));
      const [first] = failures;
      if (first !== undefined) throw new Error(`${first.message}\n${String(first.cause)}`);
    },
    20_000 + count * 5_000,
  );
});
