export { CarriersScreen } from './carriers-screen';
export { carrierName } from './names';
