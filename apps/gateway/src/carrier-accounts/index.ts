export {
  type CarrierAccountServices,
  type CarrierAccountView,
  createCarrierAccountServices,
} from './carrier-account-services';
