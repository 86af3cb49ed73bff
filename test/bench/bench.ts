import { readdirSync, statSync } from 'node:fs';
import { benchCitations, benchHostile, benchReferences } from './citations';
import { benchClosedTexts } from './closed';
import { benchEditing } from './editing';
import { report } from './measure';
import { benchGrowth, benchReading } from './reading';
import { benchRegister } from './register';
import { benchStarting } from './starting';

const short = process.argv.includes('--short');
const rounds = short ? 1 : 15;

await benchReading(rounds, short ? 1 : 8);
await benchGrowth(rounds);
await benchRegister(rounds, short ? 1 : 8);
await benchCitations(rounds, short ? 1 : 8);
await benchHostile(short ? 1 : 3, short ? 500 : 4000);
await benchReferences(rounds, short ? 10 : 1000);
await benchEditing(rounds, short ? 1 : 8);
await benchClosedTexts(short ? 1 : 3, short ? 25 : 1000);
await benchStarting(short ? 1 : 7);
for (const bundle of readdirSync('dist').sort()) {
  report(`size of dist/${bundle}`, statSync(`dist/${bundle}`).size / 1024, 'KB');
}
