import { reportRarely } from './report-rarely';

describe('an error that comes again and again', () => {
  const setUp = () => {
    const seen: object[] = [];
    let time = 0;
    const report = reportRarely(
      (error, details) => seen.push({ error: (error as Error).message, ...details }),
      () => time,
    );
    return { seen, report, wait: (ms: number) => (time += ms) };
  };

  test('is reported once, and after ten seconds with the number of those in between', () => {
    const { seen, report, wait } = setUp();
    for (let n = 0; n < 5; n += 1) report(new Error('away'));
    expect(seen).toEqual([{ error: 'away' }]);
    wait(10_000);
    report(new Error('away'), { carrier: 'generic' });
    expect(seen.slice(1)).toEqual([{ error: 'away', carrier: 'generic', likeIt: 4 }]);
  });

  test('does not hide others', () => {
    const { seen, report } = setUp();
    for (const message of ['away', 'full', 'away']) report(new Error(message));
    expect(seen).toEqual([{ error: 'away' }, { error: 'full' }]);
  });
});
