import type { Fault } from './fault';

export const rollingRestart: Fault = {
  name: 'rolling-restart',
  what: 'all apps are restarted, one after the other (SIGTERM)',
  seconds: 30,
  async run({ installation }) {
    for (const app of installation.apps) {
      await app.stop();
      await app.start();
    }
  },
};
