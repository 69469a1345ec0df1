export { CallbacksScreen } from './callbacks-screen';
export { causeText } from './names';
export { SameCause } from './same-cause';
