import type { Limits } from '@patchbay/service-kit';
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { userOfKey } from '../auth/session-keys';
import type { ErrorCode } from '../errors';
import { badRequest } from './over-limit';

/** Who asks. */
export interface Caller {
  /** Null without a valid token. */
  readonly externalId: string | null;
  readonly address: string;
}

/** What an operation cost, for clients that ask. */
export interface Spent {
  readonly cost: number;
  readonly maxCost: number;
  /** What is left until the budget is full again; null for no limit. */
  readonly left: number | null;
  readonly fullInSeconds: number;
}

export interface Budgets {
  /** Throws RATE_LIMITED, or BAD_USER_INPUT if one operation may never cost so much. */
  spend(caller: Caller, cost: number): Promise<Spent>;
}

/** Budgets are full again after this time. */
const refillSeconds = 10;

/** How much the operations of a user, and of an address, may cost together. */
export function createBudgets(limits: Limits): Budgets {
  const ofUsers = createAllowance(limits.costPerUser);
  const ofAddresses = createAllowance(limits.costPerAddress);
  const ofStrangers = createAllowance(limits.costPerStranger);
  return {
    async spend({ externalId, address }, cost) {
      if (cost > limits.operationCost)
        throw badRequest(
          `This operation costs ${cost}, because of the size of its lists. It may cost ${limits.operationCost}: ask for smaller pages or fewer nested lists.`,
        );
      await ofAddresses(address, cost);
      const { left, fullInMs } = await (externalId === null
        ? ofStrangers(address, cost)
        : ofUsers(userOfKey(externalId), cost));
      return {
        cost,
        maxCost: limits.operationCost,
        left: Number.isFinite(left) ? left : null,
        fullInSeconds: Math.ceil(fullInMs / 1_000),
      };
    },
  };
}

type Allowance = (key: string, cost: number) => Promise<{ readonly left: number; readonly fullInMs: number }>;

function createAllowance(points: number): Allowance {
  if (points === Infinity) return () => Promise.resolve({ left: Infinity, fullInMs: 0 });
  const limiter = new RateLimiterMemory({ points, duration: refillSeconds });
  return async (key, cost) => {
    try {
      const { remainingPoints, msBeforeNext } = await limiter.consume(key, cost);
      return { left: remainingPoints, fullInMs: msBeforeNext };
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw rateLimited(
        `Your operations cost more than ${points} in ${refillSeconds} s. Ask for less, or less often.`,
        refusal.msBeforeNext,
      );
    }
  };
}

export function rateLimited(message: string, waitMs: number): GraphQLError {
  const retryAfter = Math.max(1, Math.ceil(waitMs / 1_000));
  return new GraphQLError(message, {
    extensions: {
      code: 'RATE_LIMITED' satisfies ErrorCode,
      retryAfter,
      http: { status: 429, headers: new Map([['retry-after', String(retryAfter)]]) },
    },
  });
}
