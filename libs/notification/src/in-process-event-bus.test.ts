import { describeEventBus } from './event-bus.contract';
import { createInProcessEventBus } from './in-process-event-bus';

describeEventBus('the bus in process', async () => {
  const bus = createInProcessEventBus();
  return { publisher: bus, subscriber: bus, close: () => bus.close() };
});
