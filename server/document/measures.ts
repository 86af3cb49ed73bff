import { MONTHS } from '../text/months';

/** Words behind a number with which it is an amount or a day, and calls or opens no note: `4 procent`, `23 september`. */
export const MEASURES = [
  ...MONTHS,
  ...['%', '°', 'procent', 'euro', 'miljoen', 'miljard', 'mln', 'mld', 'keer', 'maal', 'km', 'leden', 'lid'],
  ...['jaar', 'jaren', 'jarige', 'uur', 'minuten', 'weken', 'week', 'maanden', 'maand', 'dagen', 'dag'],
].join('|');
