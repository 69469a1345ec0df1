import { join } from 'node:path';
import { pick } from '../random';
import type { Fault } from './fault';

const hourMs = 3_600_000;
const shiftClock = join(__dirname, '../clock/shift-clock.js');

/**
 * Of each kind, one program has a clock that is an hour ahead or behind; that of PostgreSQL, of the other programs and of the
 * carrier are right. Then the wrong ones are corrected while the programs run.
 */
export const clocksApart: Fault = {
  name: 'clocks-apart',
  what: 'a gateway, an ingress and a worker restart with clocks an hour ahead or behind, which jump back after 30 s',
  seconds: 45,
  async run({ installation, random, lastFor }) {
    const { gateways, ingresses, workers } = installation;
    const apps = [gateways, ingresses, workers].map((two) => pick(random, two));
    for (const app of apps) {
      const aheadMs = random() < 0.5 ? -hourMs : hourMs;
      await app.stop();
      await app.start({ NODE_OPTIONS: `--require=${shiftClock}`, CLOCK_AHEAD_MS: String(aheadMs) });
    }
    await lastFor(30);
    for (const app of apps) app.signal('SIGUSR2');
    await lastFor(5);
  },
};
