import { brat } from './brat';
import { casJson } from './casJson';
import { casXmi } from './casXmi';
import { conll } from './conll';
import { csv } from './csv';
import type { Format } from './model';
import { refiQda } from './refiQda';
import { tei } from './tei';
import { webCollection } from './webCollection';

/** All formats in which annotations go in and out, by the name that a command line knows them by. */
export const FORMATS = {
  'refi-qda': refiQda,
  brat,
  'cas-json': casJson,
  'cas-xmi': casXmi,
  tei,
  conll,
  csv,
  w3c: webCollection,
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

/** Whether this is the name of a format. */
export function isFormatName(name: string): name is FormatName {
  return Object.hasOwn(FORMATS, name);
}

export const FORMAT_NAMES: readonly FormatName[] = Object.keys(FORMATS).filter(isFormatName);

/** The formats that are one file, which may be called as one likes. */
export const IN_ONE_FILE: readonly FormatName[] = ['refi-qda', 'csv', 'w3c'];
