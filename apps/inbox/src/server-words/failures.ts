import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';

/** Why a request failed, by the code of its error. */
export const failures: Readonly<Record<string, MessageDescriptor | undefined>> = {
  FORBIDDEN: msg`You don’t have permission to do this.`,
  INTERNAL_SERVER_ERROR: msg`Something went wrong in Patchbay. Try again later.`,
  NOT_FOUND: msg`It does not exist, or you don’t have access to it.`,
  RATE_LIMITED: msg`Too many requests. Wait a moment and try again.`,
  UNAUTHENTICATED: msg`You are no longer signed in. Sign in again.`,
  UNAVAILABLE: msg`Patchbay is not available. Try again later.`,
  UNREACHABLE: msg`Can’t reach Patchbay. Check your connection and try again.`,
};
