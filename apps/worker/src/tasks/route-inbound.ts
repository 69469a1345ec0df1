import { quarantineReceipt, routeInbound, type RouteInboundDependencies } from '@patchbay/messaging';
import type { Task } from '../task';

export function createRouteInboundTask(dependencies: RouteInboundDependencies): Task {
  return {
    name: 'route-inbound',
    run: (job) => routeInbound(dependencies, job),
    giveUp: (job, cause) => quarantineReceipt(dependencies, job, cause),
  };
}
