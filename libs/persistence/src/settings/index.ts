/** settings: values that all processes of an installation share. */
export { SettingEntity } from './setting.entity';
export {
  createSettings,
  findInstallationId,
  installationId,
  installationProof,
  publicFileKey,
  type Settings,
  simulatorSecret,
} from './settings';
