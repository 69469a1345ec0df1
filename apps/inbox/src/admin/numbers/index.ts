export { NumbersScreen } from './numbers-screen';
