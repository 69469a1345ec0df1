export { CarriersScreen } from './carriers-screen';
