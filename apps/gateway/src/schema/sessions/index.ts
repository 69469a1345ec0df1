/**
 * sessions: links that sign people in, as administrators make them for an installation without an identity provider.
 *
 * - A link is in the payload that creates it, and nowhere else.
 * - It signs nobody in: `http/sign-in-link-route.ts` does.
 */
import { CreateSignInLinkResolver } from './create-sign-in-link.resolver';

export const sessionsResolvers = [CreateSignInLinkResolver] as const;
