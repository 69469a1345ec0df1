import { carrierVariables } from '@patchbay/carriers';
import { type AppName, type Config, ConfigError, openSecretBox, readConfig } from '@patchbay/service-kit';
import { type CheckResult, systemResult } from './findings';

export interface CheckedConfiguration {
  readonly results: readonly CheckResult[];
  /** What other checks need; undefined if even that is not valid. */
  readonly config: Config | undefined;
}

const area = 'configuration';

/** Reads the environment as a program would, and says all that is wrong or odd about it. */
export function checkConfiguration(
  environment: Readonly<Record<string, string | undefined>>,
  app: AppName,
): CheckedConfiguration {
  try {
    const config = readConfig(environment, app, carrierVariables);
    const results = [...config.warnings.map(suspicious), ...checkSecretsKey(config)];
    return { results: [...results, systemResult(area, 'CONFIG_OK')], config };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    const results = error.mistakes.map((message) => systemResult(area, 'CONFIG_INVALID', { message }));
    return {
      results: [...results, ...error.warnings.map(suspicious)],
      config: readWhatIsValid(environment, error.mistakes),
    };
  }
}

const suspicious = (message: string) => systemResult(area, 'CONFIG_SUSPICIOUS', { message });

/** The standalone app creates a key when it starts. */
const checkSecretsKey = (config: Config): CheckResult[] =>
  config.app === 'standalone' || openSecretBox(config).keyId !== null
    ? []
    : [systemResult(area, 'CONFIG_SECRETS_KEY_MISSING')];

/** A mistake holds up no check that does without the variable: the other variables are read as if it were not set. */
function readWhatIsValid(
  environment: Readonly<Record<string, string | undefined>>,
  mistakes: readonly string[],
): Config | undefined {
  const isValid = (name: string) => !mistakes.some((mistake) => mistake.startsWith(`${name} `));
  const valid = Object.fromEntries(Object.entries(environment).filter(([name]) => isValid(name)));
  try {
    return readConfig(valid, 'reconcile', carrierVariables);
  } catch {
    return undefined;
  }
}
