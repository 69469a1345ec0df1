import type { Config } from '@patchbay/service-kit';
import type { Standalone } from './compose';

/** Tells the person who started it where everything is and how to sign in. */
export function welcome({ gatewayUrl, ingressUrl, firstLink, signInLink }: Standalone, config: Config): string {
  const lines = [
    '',
    '  Patchbay is ready.',
    '',
    `  Inbox      ${gatewayUrl}`,
    `  GraphQL    ${gatewayUrl}/graphql    (subscriptions: ${gatewayUrl.replace(/^http/, 'ws')}/graphql${config.explorer ? '; in a browser: GraphiQL' : ''})`,
    `  Webhooks   ${ingressUrl}/webhooks/<carrier>`,
    `  Data       ${config.databaseUrl === undefined ? `${config.dataDir} (embedded PostgreSQL)` : 'the PostgreSQL at DATABASE_URL'}`,
    '',
  ];
  if (config.demo)
    lines.push(
      '  Open the inbox, sign in as Ana with one click, and text her from the phone next to it. Or use the terminal:',
      `    curl -s ${gatewayUrl}/demo/sessions -d '{"user": "ana"}'`,
      `    curl -s ${ingressUrl}/simulator/texts -d '{"from": "+13125550141", "to": "+12025550101", "body": "Hello!"}'`,
    );
  else if (firstLink !== undefined)
    lines.push(
      '  There is no administrator yet. Open this link within 24 hours to become the first one:',
      `    ${gatewayUrl}${firstLink}`,
    );
  else if (signInLink !== undefined)
    lines.push('  Open this link within 24 hours to sign in:', `    ${gatewayUrl}${signInLink}`);
  else if (config.signInLinks)
    lines.push(
      '  Sign in with a link from an administrator, or from here: npm start -- --sign-in-link <your externalId>',
    );
  else
    lines.push(
      '  Sign in with your own token: "authorization: Bearer <token>". Its "sub" must be the externalId of a user.',
      ...(config.auth.bootstrapAdmin === undefined
        ? ['  No users yet? Set BOOTSTRAP_ADMIN to the externalId of your first administrator.']
        : []),
    );
  return [...lines, '', '  Ctrl-C stops it. The next start uses the same data.', ''].join('\n');
}
