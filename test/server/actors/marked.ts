import { laterNamesOf } from '../../../server/actors/byForm/laterNames';
import { gazetteerOf, type Setting } from '../../../server/actors/gazetteer';
import type { ActorMention, ActorReading, Register } from '../../../server/actors/model';
import { builtInRegister } from '../../../server/actors/register';
import { type SettlingContext, settleActors } from '../../../server/actors/settle';
import { byPlace } from '../../../server/text/span';

/** A text read as one stretch: whom its names mean, by the built-in register unless another is given. */
export function actorsIn(
  flow: string,
  context: Partial<SettlingContext> = {},
  setting: Setting = 'body',
): readonly ActorMention[] {
  const register: Register = context.register ?? builtInRegister();
  const named = gazetteerOf(register).find(flow, setting);
  const taken = named.filter(({ standing }) => standing !== 'other').map(({ span }) => span);
  const later = laterNamesOf(named)?.find(flow, taken) ?? [];
  return settleActors([...named, ...later].sort(byPlace), {
    register,
    dateAt: () => undefined,
    isMark: () => false,
    ...context,
  });
}

/**
 * The text with every mention in square brackets and the actor behind it: `[Leers|person.leers] zei`. Of an ambiguous one
 * all actors are given, with a question mark: `[Vos|person.a?person.b]`; of somebody who isn't in the register the name by
 * which the text knows them, behind a plus: `[Azarkan|+Farid Azarkan]`.
 */
export function marked(flow: string, context: Partial<SettlingContext> = {}, setting: Setting = 'body'): string {
  return write(flow, actorsIn(flow, context, setting));
}

/** The same without the persons who aren't in the register. */
export function registered(flow: string, context: Partial<SettlingContext> = {}): string {
  const known = actorsIn(flow, context).filter(({ reading }) => reading.status !== 'unregistered');
  return write(flow, known);
}

function write(flow: string, actors: readonly ActorMention[]): string {
  let behind = 0;
  let written = '';
  for (const { span, reading } of actors) {
    written += `${flow.slice(behind, span.start)}[${flow.slice(span.start, span.end)}|${meant(reading)}]`;
    behind = span.end;
  }
  return written + flow.slice(behind);
}

function meant(reading: ActorReading): string {
  switch (reading.status) {
    case 'certain':
      return reading.actorId;
    case 'ambiguous':
      return reading.actorIds.join('?');
    case 'unregistered':
      return `+${reading.person.name}`;
  }
}

/** What is printed beside the persons of a text: name, then role and party with the actor that each means. */
export function beside(flow: string, context: Partial<SettlingContext> = {}): readonly string[] {
  return actorsIn(flow, context)
    .filter(({ actorKind }) => actorKind === 'person')
    .map(({ span, role, party }) => {
      for (const part of [role, party]) {
        if (part !== undefined && flow.slice(part.span.start, part.span.end) !== part.value)
          throw new Error(`${part.value} is not where it is said to be`);
      }
      const role_ =
        role === undefined ? '' : ` | role ${role.value}${role.actorId === undefined ? '' : ` = ${role.actorId}`}`;
      const party_ =
        party === undefined ? '' : ` | party ${party.value}${party.actorId === undefined ? '' : ` = ${party.actorId}`}`;
      return `${flow.slice(span.start, span.end)}${role_}${party_}`;
    });
}
