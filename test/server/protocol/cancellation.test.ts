import assert from 'node:assert/strict';
import { CancellationToken, CancellationTokenSource } from 'vscode-languageserver';
import { signalOf, waitFor } from '../../../server/protocol/cancellation';

const never = new Promise<void>(() => {});

describe('a request that waits for work', () => {
  it('goes on when the work is done, also where it failed', async () => {
    await waitFor(Promise.resolve(), CancellationToken.None);
    await waitFor(Promise.reject(new Error('mislukt')), CancellationToken.None);
  });

  it('goes on when the client cancels, before or while it waits', async () => {
    await waitFor(never, CancellationToken.Cancelled);
    const source = new CancellationTokenSource();
    const waiting = waitFor(never, source.token);
    source.cancel();
    await waiting;
  });

  it('goes on when its time is up', async () => {
    await waitFor(never, CancellationToken.None, 1);
  });
});

describe('the signal of a request', () => {
  it('is given when the client cancels, or has done so before', () => {
    const source = new CancellationTokenSource();
    const signal = signalOf(source.token);
    assert.equal(signal.aborted, false);
    source.cancel();
    assert.equal(signal.aborted, true);
    assert.equal(signalOf(CancellationToken.Cancelled).aborted, true);
  });
});
