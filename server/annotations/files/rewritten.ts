import { isObject, type Json, type JsonObject } from './json';

/**
 * A JSON value after a change, with all that was in it and isn't ours. `before` and `after` are what Bronwijzer makes of the
 * value as it was read and as it is now: what is in `before` but not in `after` goes, what is in neither stays as it stands.
 */
export function rewritten(read: Json | undefined, before: Json | undefined, after: Json): Json {
  if (Array.isArray(after)) return rewrittenList(listOf(read), listOf(before), after);
  // One value may stand in the place of a list of one.
  const [single] = Array.isArray(read) && read.length === 1 && !Array.isArray(before) ? read : [read];
  if (!isObject(after) || !isObject(single)) return after;
  return rewrittenObject(single, isObject(before) ? before : {}, after);
}

function rewrittenObject(read: JsonObject, before: JsonObject, after: JsonObject): JsonObject {
  const members = new Map<string, Json>();
  for (const [key, value] of Object.entries(read)) {
    const now = ownValue(after, key);
    if (now !== undefined) members.set(key, rewritten(value, ownValue(before, key), now));
    else if (!Object.hasOwn(before, key)) members.set(key, value);
  }
  for (const [key, value] of Object.entries(after)) if (!members.has(key)) members.set(key, value);
  return Object.fromEntries(members);
}

/** What stands in the file is no trusted name: `__proto__` and its like are keys as any other. */
function ownValue(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** Parts of a list belong together if they are of one type and purpose, in their order. */
function rewrittenList(read: readonly Json[], before: readonly Json[], after: readonly Json[]): readonly Json[] {
  const left = [...read];
  const taken = (like: Json): Json | undefined => {
    const index = left.findIndex((one) => kindOf(one) === kindOf(like));
    return index < 0 ? undefined : left.splice(index, 1)[0];
  };
  const own = before.map((one) => ({ before: one, read: taken(one) }));
  const now = after.map((one) => {
    const index = own.findIndex((known) => kindOf(known.before) === kindOf(one));
    const [known] = index < 0 ? [] : own.splice(index, 1);
    return rewritten(known?.read, known?.before, one);
  });
  return [...now, ...left];
}

function kindOf(value: Json): string {
  return isObject(value) ? JSON.stringify([value.type ?? '', value.purpose ?? '']) : JSON.stringify(value);
}

function listOf(value: Json | undefined): readonly Json[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as Json];
}
