import { session } from '../api';

/** `pages`: the user wants it, but this browser reaches no push service. */
type Flag = 'on' | 'pages';

/** Users of one browser may share it: what one of them turned on is nothing for the others. */
const prefix = 'patchbay.push.';
const key = () => `${prefix}${session.user}`;

export const pushFlag = () => localStorage.getItem(key()) as Flag | null;

/** Whether this user has turned on notifications in this browser. */
export const isPushOn = (): boolean => pushFlag() === 'on';

/** Whether another user of this browser did, and may not have signed out. */
export const isPushOnForOthers = (): boolean =>
  Object.entries({ ...localStorage }).some(
    ([name, flag]) => name.startsWith(prefix) && name !== key() && flag === 'on',
  );

export function setPushFlag(flag: Flag | null): void {
  if (flag === null) localStorage.removeItem(key());
  else localStorage.setItem(key(), flag);
}
