/**
 * limits: what one request, one user and one address may ask for. Sizes are checked before anything is parsed, validated
 * or executed, in time proportional to the request. docs/limits.md lists all limits.
 */
export { createBudgets, rateLimited, type Budgets, type Caller, type Spent } from './budgets';
export { checkJson } from './check-json';
export { checkVariables } from './check-variables';
export { badRequest } from './over-limit';
export { createDocumentReader, type DocumentReader, type ValidDocument } from './read-document';
export { canReadReplica } from './can-read-replica';
