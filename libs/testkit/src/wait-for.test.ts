import { waitFor } from './index';

describe('waitFor', () => {
  it('gives the first answer that is one', async () => {
    const answers = [undefined, null, false, 0];
    expect(await waitFor(() => answers.shift())).toBe(0);
  });

  it('bears errors until the time is over, and tells the last one', async () => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      throw new Error(`attempt ${asked}`);
    };
    await expect(waitFor(ask, { what: 'a miracle', limitMs: 50 })).rejects.toThrow(
      /Waited 50 ms for a miracle, in vain\. Last: attempt \d+/,
    );
    expect(asked).toBeGreaterThan(1);
  });
});
