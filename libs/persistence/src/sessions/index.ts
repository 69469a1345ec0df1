/**
 * sessions: who is signed in to the inbox. It decides nothing: whether a session is still good is for those who ask. The
 * database itself ends the sessions of users who are deactivated.
 */
export { createSessionQueries, type SessionQueries } from './session-queries';
export { createSessionStore } from './session-store';
export { SignInLinkEntity } from './sign-in-link.entity';
export { createSignInLinkStore } from './sign-in-link-store';
export { UserSessionEntity } from './user-session.entity';
