/**
 * provisioning: users and teams as an identity provider sees them, and what it calls its users. It decides nothing.
 */
export { ProvisionedUserEntity } from './provisioned-user.entity';
export {
  createProvisioningQueries,
  type ProvisionedMember,
  type ProvisionedTeamFilter,
  type ProvisionedUserFilter,
  type ProvisioningQueries,
} from './provisioning-queries';
export { createProvisioningStore } from './provisioning-store';
