/**
 * setup: what is left to do from an empty installation to the first text in both directions.
 *
 * - Nothing is stored: each step is computed from what there is, so it can be interrupted, and a step that no longer holds is
 *   open again.
 * - It changes nothing. Each finding says what to do.
 */
export { setupFindings } from './setup-findings';
export { type SetupAccount, type SetupFacts, type SetupStep, setupSteps, stepCodes } from './setup-steps';
