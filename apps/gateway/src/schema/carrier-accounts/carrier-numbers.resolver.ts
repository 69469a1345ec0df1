import {
  connectCarrierNumbers,
  type KnownCarrierNumber,
  listCarrierNumbers,
  maxCarrierNumbers,
  maxConnectedNumbers,
} from '@patchbay/messaging';
import { Arg, Authorized, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { find } from '../../loaders';
import { PhoneNumber, toPhoneNumber } from '../directory';
import { IdArg } from '../global-id';
import { createPayload } from '../payload';
import { E164Scalar } from '../scalars';

@ObjectType('CarrierNumber', { description: "A number in the carrier's account." })
export class CarrierNumber {
  readonly phoneNumberKey!: string | null;

  @Field(() => E164Scalar, { description: 'The number.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'Its name at the carrier; null if the carrier has none.' })
  name!: string | null;

  @Field(() => Boolean, { description: 'It can send and receive texts.' })
  canSms!: boolean;

  @Field(() => Boolean, { description: 'It can send and receive pictures.' })
  canMms!: boolean;

  @Field(() => Boolean, {
    description:
      "Its webhook at the carrier points to us. False, too, if only the account's default can, which the carrier does not show.",
  })
  isConnected!: boolean;
}

const toCarrierNumber = ({ phoneNumberId, ...number }: KnownCarrierNumber): CarrierNumber =>
  Object.assign(new CarrierNumber(), { ...number, phoneNumberKey: phoneNumberId });

const carrierNumbersPayload = createPayload(
  'CarrierNumbersPayload',
  "Numbers in a carrier's account; `userErrors` has what was not done, and why.",
  {
    numbers: {
      type: () => [CarrierNumber],
      map: (numbers: readonly KnownCarrierNumber[]) => numbers.map(toCarrierNumber),
      ifRefused: [],
      description: 'The numbers; of those that were to be connected, those that are.',
    },
  },
);

@Resolver()
export class CarrierNumbersResolver {
  @Authorized('ADMIN')
  @Mutation(() => carrierNumbersPayload.Type, {
    description: `Ask the carrier for the numbers in an account, within 20 seconds: the first ${maxCarrierNumbers}. A mutation because it calls the carrier; it changes nothing. CARRIER_FAILED if there are more, if the carrier does not answer, or if it has no API for it (TeleSign, generic). For administrators.`,
  })
  async carrierNumbers(
    @IdArg('ID of the account.', 'CarrierAccount') id: string,
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return carrierNumbersPayload.of(await listCarrierNumbers({ ...services, ...services.carrierAccounts }, id));
  }

  @Authorized('ADMIN')
  @Mutation(() => carrierNumbersPayload.Type, {
    description: `Set the webhooks of these numbers at the carrier to ours, within 20 seconds; up to ${maxConnectedNumbers} numbers. Another webhook that a number has is replaced. Settings that are for several numbers, such as a Messaging Service, stay: CARRIER_FAILED says what to change by hand. You can repeat it. For administrators.`,
  })
  async connectCarrierNumbers(
    @IdArg('ID of the account.', 'CarrierAccount') id: string,
    @Arg('numbers', () => [E164Scalar], { description: "Numbers in the carrier's account." })
    numbers: readonly string[],
    @Ctx() { services }: GatewayContext,
  ): Promise<object> {
    return carrierNumbersPayload.of(
      await connectCarrierNumbers({ ...services, ...services.carrierAccounts }, id, numbers),
    );
  }
}

@Resolver(() => CarrierNumber)
export class CarrierNumberFieldsResolver {
  @FieldResolver(() => PhoneNumber, { nullable: true, description: 'Our number, if it is already one.' })
  phoneNumber(
    @Root() { phoneNumberKey }: CarrierNumber,
    @Ctx() { loaders }: GatewayContext,
  ): Promise<PhoneNumber | null> {
    return find(loaders.phoneNumber, phoneNumberKey, toPhoneNumber);
  }
}
