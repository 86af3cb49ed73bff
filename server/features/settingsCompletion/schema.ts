import actors from '../../../schemas/actors.schema.json';
import codebook from '../../../schemas/codebook.schema.json';
import corpus from '../../../schemas/corpus.schema.json';
import type { Language } from '../../text/language';

/** The files that a person writes and a schema describes, by their names. */
export type SettingsForm = 'corpus.yaml' | 'actors.yaml' | 'codebook.yaml';

/** Whether a file of this name is one of them. */
export function isSettingsForm(name: string): name is SettingsForm {
  return Object.hasOwn(SCHEMAS, name);
}

/** As much of a JSON schema as is read here. */
export interface Schema {
  readonly [field: string]: unknown;
}

/** What may stand in a file of ours, as `schemas/` says it. */
export interface SettingsSchema {
  /** What stands at the end of a way of keys, with `[]` for an item of a list; nothing where nothing is known. */
  at(path: readonly string[]): Schema | undefined;
  /** What a field holds, or an item of a list. */
  below(node: Schema, step: string): Schema | undefined;
  /** The fields that a mapping may have, each with what it holds. */
  fields(node: Schema): readonly (readonly [name: string, holds: Schema])[];
  /** Whether more than one line comes behind a field. */
  isNested(node: Schema): boolean;
  /** The values that are named one by one. */
  values(node: Schema): readonly SchemaValue[];
  /** What it is, where the schema says so in the language. */
  about(node: Schema, language: Language): string | undefined;
}

export interface SchemaValue {
  readonly value: string;
  readonly means: Schema;
}

/** The schema of a file of ours. */
export function schemaOf(form: SettingsForm): SettingsSchema {
  return SCHEMAS[form];
}

const SCHEMAS: Readonly<Record<SettingsForm, SettingsSchema>> = {
  'corpus.yaml': readSchema(corpus),
  'actors.yaml': readSchema(actors),
  'codebook.yaml': readSchema(codebook),
};

function readSchema(root: Schema): SettingsSchema {
  const meant = ({ $ref }: Schema): readonly Schema[] => {
    const found = typeof $ref === 'string' && isSchema(root.definitions) && root.definitions[nameIn($ref)];
    return isSchema(found) ? [found] : [];
  };
  const parts = (node: Schema): readonly Schema[] => [
    ...[node.allOf, node.oneOf].flatMap((list) => (Array.isArray(list) ? list : [])).filter(isSchema),
    ...meant(node),
  ];
  /** With what it refers to, and of several forms all that they say. */
  const whole = (node: Schema): Schema => Object.assign({}, ...parts(node).map(whole), node);
  const below = (node: Schema, step: string): Schema | undefined => {
    const { items, properties, patternProperties, additionalProperties } = whole(node);
    if (step === '[]') return isSchema(items) ? items : undefined;
    const field = isSchema(properties) ? properties[step] : undefined;
    if (isSchema(field)) return field;
    const patterns = isSchema(patternProperties) ? Object.entries(patternProperties) : [];
    const found = patterns.find(([pattern]) => new RegExp(pattern).test(step))?.[1];
    if (isSchema(found)) return found;
    return isSchema(additionalProperties) ? additionalProperties : undefined;
  };
  const values = (node: Schema): readonly SchemaValue[] => {
    const listed = Array.isArray(node.enum) ? node.enum : [node.const];
    const own = listed.filter((value) => typeof value === 'string');
    const flags = node.type === 'boolean' ? ['true', 'false'] : [];
    return [...parts(node).flatMap(values), ...[...own, ...flags].map((value) => ({ value, means: node }))];
  };
  return {
    at: (path) => path.reduce<Schema | undefined>((node, step) => node && below(node, step), root),
    below,
    fields(node) {
      const { properties } = whole(node);
      return Object.entries(isSchema(properties) ? properties : {}).flatMap(([name, field]) =>
        isSchema(field) ? [[name, field] as const] : [],
      );
    },
    isNested(node) {
      const types = [whole(node).type].flat();
      return types.includes('object') || types.includes('array');
    },
    values,
    about(node, language) {
      const { description, 'x-nl': dutch } = whole(node);
      const about = language === 'nl' ? dutch : description;
      return typeof about === 'string' ? about : undefined;
    },
  };
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameIn(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}
