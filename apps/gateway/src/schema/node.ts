import { Field, ID, InterfaceType } from 'type-graphql';
import { globalId, type NodeType } from './global-id';

@InterfaceType('Node', { description: 'Anything with a global ID, as Relay defines it.' })
export abstract class Node {
  abstract readonly nodeType: NodeType;
  /** The database's ID. */
  abstract readonly key: string;

  @Field(() => ID, { description: 'Opaque ID, unique across all types.' })
  get id(): string {
    return globalId(this.nodeType, this.key);
  }
}

/** How many of them a query may ask for by their IDs. */
export const maxNodes = 100;
