export { RoutingScreen } from './routing-screen';
