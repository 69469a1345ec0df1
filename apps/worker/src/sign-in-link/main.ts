import { readConfig } from '@patchbay/service-kit';
import { createLink } from './create-link';

const usage = `A link that signs somebody in to the inbox, once, within 24 hours, if there is no identity provider.

  npm run --silent sign-in-link                        for the first administrator, while there is none
  npm run --silent sign-in-link -- ana@example.com     for a user, by externalId

Put the address of your inbox in front of what it prints. It uses DATABASE_URL. With the embedded database: npm start -- --sign-in-link ana@example.com`;

async function main(): Promise<number> {
  const [externalId, ...rest] = process.argv.slice(2);
  if (rest.length > 0 || externalId?.startsWith('-')) {
    console.log(usage);
    return externalId === '--help' || externalId === '-h' ? 0 : 2;
  }
  const url = readConfig(process.env, 'reconcile', {}).databaseUrl?.reveal() ?? '';
  console.log(await createLink(url, externalId));
  return 0;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  },
);
