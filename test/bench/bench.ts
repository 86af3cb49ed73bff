import { statSync } from 'node:fs';
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
await benchEditing(rounds, short ? 1 : 8);
await benchStarting(short ? 1 : 7);
for (const bundle of ['client', 'client-web', 'server', 'server-worker', 'cli']) {
  report(`size of dist/${bundle}.js`, statSync(`dist/${bundle}.js`).size / 1024, 'KB');
}
