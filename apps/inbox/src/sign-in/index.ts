/**
 * Signing in: at an identity provider, as one of the demo's users, or with a token.
 *
 * - The token is kept in this tab only, and renewed before it expires if the provider allows it.
 * - A link leads to its page, also through the identity provider.
 */
export { forgetOidc, resumeOidc } from './oidc';
export { SignIn } from './sign-in';
