/** settings: values that all processes of an installation share. */
export { SettingEntity } from './setting.entity';
export { createSettings, installationId, type Settings, simulatorSecret } from './settings';
