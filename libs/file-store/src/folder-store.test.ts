import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeFileStore } from './file-store.contract';
import { createFolderStore } from './folder-store';

const folder = mkdtempSync(join(tmpdir(), 'file-store-'));
afterAll(() => {
  // Nothing unfinished is left.
  expect(readdirSync(folder, { recursive: true }).filter((name) => /[0-9a-f]\./.test(String(name)))).toEqual([]);
  rmSync(folder, { recursive: true });
});

describeFileStore('in a folder', () => createFolderStore(folder));
