import { waitFor } from './index';

describe('waitFor', () => {
  it('returns the first answer that is not empty', async () => {
    const answers = [undefined, null, false, 0];
    expect(await waitFor(() => answers.shift())).toBe(0);
  });

  it('ignores errors until the time is over, then reports the last one', async () => {
    let asked = 0;
    const ask = () => {
      asked += 1;
      throw new Error(`attempt ${asked}`);
    };
    // Each attempt takes 20 ms, however busy the machine is.
    const clock = jest.spyOn(Date, 'now').mockImplementation(() => asked * 20);
    await expect(waitFor(ask, { what: 'a miracle', limitMs: 50 })).rejects.toThrow(
      'Timed out after 50 ms waiting for a miracle. Last answer: attempt 3',
    );
    clock.mockRestore();
  });
});
