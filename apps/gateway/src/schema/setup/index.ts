/** setup: the way from an empty installation to the first text in both directions, in the API. For administrators. */
import { SetupResolver } from './setup.resolver';

export const setupResolvers = [SetupResolver] as const;
