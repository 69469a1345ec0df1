import { z } from 'zod';
import type { Secret } from '../secret';
import type { FindMistakes } from './mistakes';
import { httpUrl, optionalSecret, whole } from './values';

export interface JwksConfig {
  readonly url: string;
  readonly issuer: string;
  readonly audience: string;
}

/** An identity provider makes nobody an administrator unless it says so. */
const defaultRoles = ['VIEWER', 'SALESPERSON', 'SALES_MANAGER'] as const;

export interface SignInConfig {
  readonly auth: {
    readonly jwtSecret?: Secret;
    readonly issuer?: string;
    readonly audience?: string;
    readonly jwks?: JwksConfig;
    /** The claim that has the user's `externalId`. */
    readonly subjectClaim: string;
    /** How users sign in to the inbox: at the issuer, as this client (OpenID Connect, code with PKCE). */
    readonly inbox?: { readonly authority: string; readonly clientId: string };
    /** `externalId` of an administrator who exists from the first start on. */
    readonly bootstrapAdmin?: string;
  };
  /** How long people stay signed in to the inbox: at most, and without using it. */
  readonly session: { readonly hours: number; readonly idleMinutes: number };
  /** Users sign in with links that administrators make, because there is no identity provider. */
  readonly signInLinks: boolean;
  /** The role of users for whom the identity provider sends none over SCIM. */
  readonly scimDefaultRole: (typeof defaultRoles)[number];
}

/** A shorter key is weaker than HS256 itself (RFC 7518, 3.2). */
const minSecretBytes = 32;

export const signInVariables = {
  AUTH_JWT_SECRET: z
    .string()
    .refine((value) => Buffer.byteLength(value) >= minSecretBytes, {
      error: `must have at least ${minSecretBytes} bytes, such as the output of openssl rand -base64 32`,
    })
    .optional(),
  AUTH_JWKS_URL: httpUrl.optional(),
  AUTH_ISSUER: z.string().optional(),
  AUTH_AUDIENCE: z.string().optional(),
  AUTH_CLIENT_ID: z.string().optional(),
  AUTH_SUBJECT_CLAIM: z.string().default('sub'),
  BOOTSTRAP_ADMIN: z.string().max(255, 'must have at most 255 characters').optional(),
  SESSION_HOURS: whole('hours', 1, 999).optional(),
  SESSION_IDLE_MINUTES: whole('minutes', 2, 99_999).optional(),
  SCIM_DEFAULT_ROLE: z
    .enum(defaultRoles, { error: `must be ${defaultRoles.slice(0, -1).join(', ')} or ${defaultRoles.at(-1)}` })
    .default('SALESPERSON'),
};

export const signInMistakes: FindMistakes = ({ app, isDemo, given, need, add }) => {
  if (app === 'gateway' || app === 'standalone') {
    if (given.has('AUTH_JWT_SECRET') && given.has('AUTH_JWKS_URL'))
      add('AUTH_JWT_SECRET and AUTH_JWKS_URL are both set: keep the one that signs your tokens.');
    const forTokens = ['AUTH_ISSUER', 'AUTH_AUDIENCE', 'AUTH_CLIENT_ID', 'BOOTSTRAP_ADMIN'];
    const first = forTokens.find((name) => given.has(name));
    if (!given.has('AUTH_JWT_SECRET') && !given.has('AUTH_JWKS_URL') && !isDemo && first !== undefined)
      add(
        `AUTH_JWT_SECRET or AUTH_JWKS_URL is missing: ${first} is for users who sign in with tokens. Without it, they sign in with links.`,
      );
    if (given.has('AUTH_JWKS_URL')) {
      need('AUTH_ISSUER', 'without it, tokens from any issuer with the same keys would be valid');
      need('AUTH_AUDIENCE', 'without it, tokens for other services would be valid');
    }
  }
  if (given.has('AUTH_CLIENT_ID')) need('AUTH_ISSUER', 'users sign in to the inbox there');
};

type Variables = z.infer<z.ZodObject<typeof signInVariables>>;

export function buildSignIn(env: Variables, isDemo: boolean): SignInConfig {
  const { AUTH_JWKS_URL: url, AUTH_ISSUER: issuer, AUTH_AUDIENCE: audience, AUTH_CLIENT_ID: clientId } = env;
  const signInLinks = !isDemo && url === undefined && env.AUTH_JWT_SECRET === undefined;
  return {
    auth: {
      jwtSecret: optionalSecret(env.AUTH_JWT_SECRET),
      issuer,
      audience,
      jwks: url !== undefined && issuer !== undefined && audience !== undefined ? { url, issuer, audience } : undefined,
      inbox: issuer !== undefined && clientId !== undefined ? { authority: issuer, clientId } : undefined,
      subjectClaim: env.AUTH_SUBJECT_CLAIM,
      bootstrapAdmin: env.BOOTSTRAP_ADMIN,
    },
    session: sessionOf(env, signInLinks),
    signInLinks,
    scimDefaultRole: env.SCIM_DEFAULT_ROLE,
  };
}

/** People who sign in with a link need somebody to make the next one, so their sessions last longer. */
const sessionOf = (env: Variables, hasLinks: boolean): SignInConfig['session'] => ({
  hours: env.SESSION_HOURS ?? (hasLinks ? 720 : 12),
  idleMinutes: env.SESSION_IDLE_MINUTES ?? (hasLinks ? 10_080 : 120),
});
