import { Ctx, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';

@Resolver()
export class DefaultCountryResolver {
  @Query(() => String, {
    nullable: true,
    description:
      "The country (ISO 3166-1, like US) of phone numbers that people type without one: read them so, and send E.164. Null if the company set none: use the country of the viewer's own number.",
  })
  async defaultCountry(@Ctx() { services }: GatewayContext): Promise<string | null> {
    return (await services.queries.company.settings()).defaultCountry;
  }
}
