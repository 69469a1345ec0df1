import { withTimeout } from './with-timeout';

describe('withTimeout', () => {
  it('answers as the work does', async () => {
    await expect(withTimeout(Promise.resolve(1), 1_000, 'too late')).resolves.toBe(1);
    await expect(withTimeout(Promise.reject(new Error('broken')), 1_000, 'too late')).rejects.toThrow('broken');
  });

  it('rejects when the time is up, and leaves no timer behind', async () => {
    jest.useFakeTimers();
    try {
      const limited = withTimeout(new Promise(() => undefined), 50, 'too late');
      jest.advanceTimersByTime(50);
      await expect(limited).rejects.toThrow('too late');
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });
});
