// `npm run dev`: Vite serves the inbox with hot reloading; all services run behind it, in one process that starts again
// after every change of the back end. Attach a debugger on port 9229. Ctrl-C ends everything.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const root = join(import.meta.dirname, '../..');
const inbox = join(root, 'apps/inbox');
const vite = await import(pathToFileURL(createRequire(join(inbox, 'package.json')).resolve('vite')).href);
const projects = ['apps', 'libs']
  .flatMap((area) => readdirSync(join(root, area)).map((name) => `${area}/${name}`))
  .filter((project) => project !== 'apps/inbox' && existsSync(join(root, project, 'src')));

let services;
let isStopping = false;

async function stop() {
  if (services === undefined || services.exitCode !== null || services.signalCode !== null) return;
  const exited = once(services, 'exit');
  services.kill('SIGTERM');
  await exited;
}

/** Keeps the running services if the build fails. */
async function restart() {
  const build = spawnSync(process.execPath, [join(root, 'tools/build/build.mjs'), ...projects], { stdio: 'inherit' });
  if (build.status !== 0) return;
  await stop();
  if (isStopping) return;
  const args = ['--enable-source-maps', '--inspect=127.0.0.1:9229', join(root, 'apps/standalone/dist/main.js')];
  services = spawn(process.execPath, args, { cwd: root, stdio: 'inherit' });
}

// One restart after the other; changes that come during a restart lead to one more.
let current = restart();
let isWaiting = false;
const restartSoon = () => {
  if (isWaiting || isStopping) return;
  isWaiting = true;
  current = current.then(async () => {
    await new Promise((resolve) => setTimeout(resolve, 100));
    isWaiting = false;
    await restart();
  });
};

const server = await vite.createServer({ root: inbox, configFile: join(inbox, 'vite.config.mjs'), clearScreen: false });
await server.listen();
server.printUrls();
const sources = projects.map((project) => join(root, project, 'src'));
server.watcher.add(sources);
server.watcher.on('all', (_event, file) => {
  const isSource = file.endsWith('.ts') && !/\.(test|contract|testing)\.ts$/.test(file);
  if (isSource && sources.some((folder) => file.startsWith(folder))) restartSoon();
});

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, async () => {
    isStopping = true;
    await server.close();
    await current;
    await stop();
    process.exit(0);
  });
