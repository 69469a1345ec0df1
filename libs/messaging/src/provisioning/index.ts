/**
 * provisioning: users and teams as an identity provider keeps them.
 *
 * - Each change is one transaction over the use cases of directory and handover: all of it happens, or nothing.
 * - What the provider does not send stays. What it removes is deactivated or closed, and comes back if it is added again.
 * - An external id follows the `userName`, or a team's name, as long as they are the same.
 *
 * It knows no protocol, and deletes nothing.
 */
export { changeTeam, type MemberChanges, provisionTeam, removeTeam, type TeamChanges } from './provision-team';
export { changeUser, type NewUser, provisionUser, removeUser, type UserChanges } from './provision-user';
export type { ProvisionResult } from './provision';
export type { ProvisionedNames, ProvisionedTeam, ProvisionedUser, Provisioning } from './provisioning';
