/** gateway: the GraphQL API. Other programs that run it in their process compose it here. */
export { composeGateway, type Gateway, type GatewayOverrides } from './compose';
