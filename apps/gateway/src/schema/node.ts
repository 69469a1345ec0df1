import { Field, ID, InterfaceType } from 'type-graphql';
import { globalId, type NodeType } from './global-id';

@InterfaceType('Node', { description: 'Anything with an id of its own, as Relay knows it.' })
export abstract class Node {
  abstract readonly nodeType: NodeType;
  /** The database's id. */
  abstract readonly key: string;

  @Field(() => ID, { description: 'Opaque, and unique over all types.' })
  get id(): string {
    return globalId(this.nodeType, this.key);
  }
}
