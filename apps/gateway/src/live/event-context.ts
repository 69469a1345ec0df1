import type { Viewer } from '@patchbay/access';
import { GatewayContext, type Services } from '../context';
import type { Loaders } from '../loaders';
import type { Judgement } from './judged-loaders';

/** What an event's payload is computed in, once for all whom the judgement holds for. */
export class EventContext extends GatewayContext {
  constructor(
    services: Services,
    private readonly judgement: Judgement,
    private readonly judged: Loaders,
  ) {
    super(services, null);
  }

  /** Whatever asks who it is for is for them alone. */
  override get viewer(): Viewer {
    this.judgement.isPersonal = true;
    return this.judgement.viewer;
  }

  override get isSignedIn(): boolean {
    return true;
  }

  override get loaders(): Loaders {
    return this.judged;
  }
}
