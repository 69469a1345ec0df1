import { figureScope } from '@patchbay/access';
import { type FiguresBy as ByName, maxFigureDays, maxFigures, refuseSpan } from '@patchbay/messaging';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import type { GatewayContext } from '../../context';
import { apiError, badUserInput } from '../../errors';
import { keyOf } from '../global-id';
import { DateTimeScalar } from '../scalars';
import { Figures, FiguresBy, toFigures } from './figures';

@InputType({ description: 'Which figures.' })
class FiguresInput {
  @Field(() => DateTimeScalar, {
    description: 'The start, which belongs to the span: a whole quarter of an hour, like 08:00 or 08:15.',
  })
  from!: Date;

  @Field(() => DateTimeScalar, {
    description: `The end, which does not: a whole quarter of an hour, at most ${maxFigureDays} days later.`,
  })
  until!: Date;

  @Field(() => FiguresBy, { description: 'What each row is about.' })
  by!: ByName;

  @Field(() => String, { defaultValue: 'UTC', description: 'The IANA time zone that defines days.' })
  timeZone!: string;

  @Field(() => [ID], {
    nullable: true,
    description: 'Only texts of these teams. Those that you do not manage have none.',
  })
  teamIds?: string[] | null;
}

@Resolver()
export class FiguresResolver {
  @Query(() => [Figures], {
    description: `What was counted in a span: those with the most texts first, at most ${maxFigures.toLocaleString('en-US')}, or all days in their order. Less than a minute old. Sales managers: of their teams. Administrators: of all. FORBIDDEN for others.`,
  })
  async figures(
    @Arg('input', () => FiguresInput, { description: 'Which figures.' }) input: FiguresInput,
    @Ctx() { viewer, services: { queries } }: GatewayContext,
  ): Promise<Figures[]> {
    const scope = figureScope(viewer);
    if (scope.kind === 'nothing')
      throw apiError('FORBIDDEN', 'Only sales managers and administrators may see figures.');
    const refused = refuseSpan(input);
    if (refused !== null) throw badUserInput(refused);
    const teamIds = input.teamIds?.map((id) => keyOf(id, 'Team')) ?? null;
    const rows = await queries.figures.list(scope, { ...input, teamIds });
    return rows.map((row) => toFigures(row, input.by));
  }
}
