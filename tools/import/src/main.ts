import { readOptions } from './cli/read-options';
import { connect, run } from './cli/run';
import { usage } from './cli/usage';

const print = (text: string) => {
  if (text !== '') console.log(text);
};

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env);
  if (options === null) {
    print(usage);
    return 0;
  }
  return run(options, await connect(options, process.env), print);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 2;
  },
);
