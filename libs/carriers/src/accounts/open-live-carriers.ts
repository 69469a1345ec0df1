import { type App, reportRarely } from '@patchbay/service-kit';
import { connectLiveCarriers, type LiveCarriers, type LiveCarriersOptions } from './live-carriers';

/** The carrier accounts of an app. `simulator` are the settings of the simulated carrier, in the demo. */
export async function openLiveCarriers(
  { config, log, closer }: Pick<App, 'config' | 'log' | 'closer'>,
  {
    simulator,
    ...options
  }: Pick<LiveCarriersOptions, 'list' | 'webhookUrl' | 'decorate' | 'onResumed'> & { readonly simulator?: unknown },
): Promise<LiveCarriers> {
  const carriers = await connectLiveCarriers({
    settings: { ...config.parts, simulator },
    variables: config.partVariables,
    onError: reportRarely((error, details) =>
      log.error({ ...details, err: error }, 'Carrier accounts could not be read.'),
    ),
    ...options,
  });
  closer.add('carrier accounts', () => carriers.close());
  return carriers;
}
