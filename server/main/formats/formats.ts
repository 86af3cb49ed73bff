import { githubFormat } from './github';
import { jsonFormat } from './json';
import type { Format } from './report';
import { sarifFormat } from './sarif';
import { textFormat } from './text';

/** The forms in which `check` can tell what it found. */
export const checkFormats = ['text', 'json', 'sarif', 'github'] as const;

export type CheckFormat = (typeof checkFormats)[number];

export const formats: Readonly<Record<CheckFormat, Format>> = {
  text: textFormat,
  json: jsonFormat,
  sarif: sarifFormat,
  github: githubFormat,
};
