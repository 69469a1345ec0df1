/**
 * Signing in: at an identity provider, as one of the demo's users, or with a token.
 *
 * - The token is exchanged for a session, whose cookie no script can read, and is then forgotten.
 * - All tabs have the same session: a new tab is signed in, and signing out in one of them signs out all, and at the
 *   identity provider.
 * - Without an identity provider, a link that an administrator made signs in once, after a click.
 * - A link leads to its page, also through the identity provider.
 */
export { useOpenedLink } from './opened-link';
export { SignIn } from './sign-in';
export { signOut } from './sign-out';
