import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { builtInRegister } from '../actors/register';
import { filesOfClient } from '../protocol/clientFiles';
import { serve } from '../protocol/server';

const reader = new BrowserMessageReader(self);
const writer = new BrowserMessageWriter(self);
const connection = createConnection(ProposedFeatures.all, reader, writer);

serve(connection, { files: filesOfClient(connection), register: builtInRegister() });
