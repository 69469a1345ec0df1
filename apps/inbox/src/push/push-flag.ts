import { session } from '../api';

/** `pages`: the user wants it, but this browser reaches no push service. */
type Flag = 'on' | 'pages';

/** Users of one browser may share it: what one of them turned on is nothing for the others. */
const key = () => `patchbay.push.${session.user}`;

export const pushFlag = () => localStorage.getItem(key()) as Flag | null;

/** Whether this user has turned on notifications in this browser. */
export const isPushOn = (): boolean => pushFlag() === 'on';

export function setPushFlag(flag: Flag | null): void {
  if (flag === null) localStorage.removeItem(key());
  else localStorage.setItem(key(), flag);
}
