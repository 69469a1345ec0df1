/** Loaded with `--require`: writes how much memory its process had at most, in MB, when it ends. */
import { writeFileSync } from 'node:fs';

const file = process.env.MEMORY_FILE;
if (file !== undefined) process.on('exit', () => writeFileSync(file, String(process.resourceUsage().maxRSS / 1_024)));
