import { setTimeout as sleep } from 'node:timers/promises';

import { type Operation } from '@/lib/orca/operations/operation';
import { anObject } from '@/lib/orca/testing/builders';
import { type Dice } from '@/lib/orca/testing/dice';
import { randomOperation } from '@/lib/orca/testing/random';

import { type LiveClient } from './live-client';

type Writing = {
  readonly name: string;
  readonly dice: Dice;
  /** Objects that everybody edits. */
  readonly shared: readonly { readonly id: string; readonly name: string }[];
  readonly isOver: () => boolean;
};

/** Nobody types on for long while nothing is answered. */
const unansweredMax = 20;

/**
 * Lets somebody work without pause, whether there is a line or not: objects of their own, one field of shared objects,
 * anything at all, and now and then something that must be refused.
 */
export async function keepWriting(client: LiveClient, writing: Writing): Promise<void> {
  const { dice, isOver } = writing;
  for (let turn = 1; !isOver(); turn += 1) {
    if (client.unanswered < unansweredMax) client.commit(nextOperation(client, writing, turn));
    await sleep(60 + dice.throw(160));
  }
}

function nextOperation(
  client: LiveClient,
  { name, dice, shared }: Writing,
  turn: number,
): Operation {
  const target = dice.pick(shared);
  const id = dice.id();
  switch (dice.throw(8)) {
    case 0:
    case 1:
    case 2:
      return { type: 'object.create', record: anObject({ id, name: `${name} ${turn}` }) };
    case 3:
    case 4:
      return {
        type: 'object.update',
        id: target?.id ?? id,
        patch: { definition: `As ${name} said at turn ${turn}` },
      };
    case 5:
      return { type: 'object.create', record: anObject({ id, name: target?.name ?? name }) };
    default:
      return randomOperation(client.document, dice);
  }
}
