import type { Send, Text } from '../observations';
import { measureDelays } from './delays';

const text = (body: string, acknowledgedAt: number | null): Text => ({
  ...{ body, eventId: body, from: '+14152000001', to: '+12025550101', seller: 'ana', place: 0 },
  acknowledgedAt,
});
const send = (body: string, acceptedAt: number | null): Send => ({
  ...{ body, from: '+12025550101', to: '+14152000001', seller: 'ana', place: 0, refusal: null },
  acceptedAt,
});
const none = { takenAt: new Map(), sockets: [], dueAt: new Map(), requests: [], upgradeAt: 0 };

describe('measureDelays', () => {
  it('measures a text on each socket that shows it, and on no other', () => {
    const sockets = [
      { sellers: ['ana'], heardAt: new Map([['quick', 1_100]]) },
      { sellers: ['ana', 'ben'], heardAt: new Map([['quick', 7_000]]) },
      { sellers: ['ben'], heardAt: new Map([['quick', 99_000]]) },
    ];
    const [texts] = measureDelays(
      { texts: [text('quick', 1_000), text('not acknowledged', null)], sends: [] },
      { ...none, sockets },
      5_000,
    );
    expect(texts?.during).toEqual({ count: 2, p50: 100, p99: 6_000, max: 6_000 });
    expect(texts?.late).toEqual(["a customer's text, from its 200 to each socket: “quick”, 6.0 s after 00:00:01.000"]);
  });

  it('measures a scheduled text from its time, and others from their acceptance', () => {
    const takenAt = new Map([
      ['now', 1_250],
      ['later', 60_400],
      ['before its answer', 900],
    ]);
    const sends = [send('now', 1_000), send('later', 1_000), send('before its answer', 1_000), send('never', 1_000)];
    const dueAt = new Map([['later', 60_000]]);
    const [, sent, scheduled] = measureDelays({ texts: [], sends }, { ...none, takenAt, dueAt }, 5_000);
    expect(sent).toMatchObject({ during: { count: 2, p50: 0, max: 250 }, late: [] });
    expect(scheduled).toMatchObject({ during: { count: 1, p50: 400, max: 400 }, late: [] });
  });

  it('calls late what takes 5 s longer than what was usual before the upgrade', () => {
    const requests = [
      { begunAt: 500, ms: 200 },
      { begunAt: 1_500, ms: 5_150 },
      { begunAt: 1_600, ms: 5_250 },
    ];
    const all = measureDelays({ texts: [], sends: [] }, { ...none, requests, upgradeAt: 1_000 }, 5_000);
    expect(all.at(-1)).toMatchObject({ before: { count: 1, max: 200 }, during: { count: 2, max: 5_250 } });
    expect(all.at(-1)?.late).toEqual([
      'a request of a user, with all its attempts: “a request”, 5.3 s after 00:00:01.600',
    ]);
  });
});
