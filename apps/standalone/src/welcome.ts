import type { Config } from '@patchbay/service-kit';
import type { Standalone } from './compose';

/** Where things are and how to sign in, for the person who started it. */
export function welcome({ gatewayUrl, ingressUrl }: Standalone, config: Config): string {
  const lines = [
    '',
    '  Patchbay is ready.',
    '',
    `  Inbox      ${gatewayUrl}`,
    `  GraphQL    ${gatewayUrl}/graphql    (subscriptions: ${gatewayUrl.replace(/^http/, 'ws')}/graphql)`,
    `  Webhooks   ${ingressUrl}/webhooks/<carrier>`,
    `  Data       ${config.databaseUrl === undefined ? `${config.dataDir} (embedded PostgreSQL)` : 'the PostgreSQL at DATABASE_URL'}`,
    '',
  ];
  if (config.demo)
    lines.push(
      '  Open the inbox, sign in as Ana with one click, and text her from the phone beside it. Or without a browser:',
      `    curl -s ${gatewayUrl}/demo/sessions -d '{"user": "ana"}'`,
      `    curl -s ${ingressUrl}/simulator/texts -d '{"from": "+13125550141", "to": "+12025550101", "body": "Hello!"}'`,
    );
  else
    lines.push(
      '  Sign in with a token of yours: "authorization: Bearer <token>", its "sub" the externalId of a user.',
      ...(config.auth.bootstrapAdmin === undefined
        ? ['  Nobody is there yet? Set BOOTSTRAP_ADMIN to the externalId of your first administrator.']
        : []),
    );
  return [...lines, '', '  Ctrl-C ends it; started again, it goes on with the same data.', ''].join('\n');
}
