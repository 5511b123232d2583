// Resource Graph by both generations of its client, and what the clients do when they are sent away for a while.
import assert from 'node:assert/strict';
import { accountName, networkGroup, same, startSandbox, subscription } from './harness.mjs';
import { clientsAt, refusal, watching } from './sdkclients.mjs';

const endpoints = "resources | where type =~ 'microsoft.network/privateendpoints' | project id, name | order by id asc";
const waiting = `resources | where type =~ 'microsoft.deviceupdate/accounts' | mv-expand c = properties.privateEndpointConnections
  | where tostring(c.properties.privateLinkServiceConnectionState.status) =~ 'Pending' | summarize waiting = count() by name`;

// Version 5 makes an object of the list, its indexes as keys.
const rowsOf = (answer) => Object.values(answer.data);

async function pageByPage(client) {
  const rows = [];
  let answer;
  do {
    const options = { top: 4, skipToken: answer?.skipToken };
    answer = await client.resources({ query: endpoints, subscriptions: [subscription], options });
    assert.equal(answer.resultTruncated, 'false');
    assert.equal(answer.count, rowsOf(answer).length);
    rows.push(...rowsOf(answer));
  } while (answer.skipToken);
  assert.equal(rows.length, answer.totalRecords);
  assert.equal(new Set(rows.map((row) => row.id)).size, rows.length);
}

export async function queries(step, { url }) {
  const { graph5, graph4 } = clientsAt(url);
  for (const [name, client] of [['5', graph5], ['4', graph4]]) {
    await step(`Resource Graph ${name}: pages, counts, refusals`, async () => {
      await pageByPage(client);
      const found = await client.resources({ query: waiting, subscriptions: [subscription] });
      assert.ok(rowsOf(found).some((row) => same(row.name, accountName) && row.waiting > 0));
      await assert.rejects(client.resources({ query: 'resources | evaluate pivot(type)', subscriptions: [subscription] }),
        (error) => error.statusCode === 400);
    });
  }
}

export async function limits(step, { url, faults }) {
  const { network } = clientsAt(url);
  const path = '.*privateEndpoints$';
  await step('429 and 503 are waited out', async () => {
    await faults([
      { method: 'GET', pathRegex: path, status: 429, code: 'TooManyRequests', retryAfter: 1, times: 2 },
      { method: 'GET', pathRegex: path, status: 503, code: 'ServiceUnavailable', retryAfter: 1, times: 1 },
    ]);
    const start = Date.now();
    const page = await network.privateEndpoints.list(networkGroup).byPage().next();
    assert.ok(page.value.length > 0);
    assert.ok(Date.now() - start >= 3000, 'the client waited as long as it was told');
  });
  await step('429 that does not end is told', async () => {
    await faults([{ method: 'GET', pathRegex: path, status: 429, code: 'TooManyRequests', retryAfter: 1, times: 4 }]);
    await refusal(network.privateEndpoints.list(networkGroup).byPage().next(), 429, 'TooManyRequests');
    assert.ok((await network.privateEndpoints.list(networkGroup).byPage().next()).value.length > 0);
  });
}

// Without --traffic: a thousand equal refusals tell the validator nothing. At Azure's own pace.
export async function throttling(step, program) {
  await step('--throttle: the bucket empties, is told, and fills again', async () => {
    const sandbox = await startSandbox(program, '', '--throttle', '--speed', '1');
    try {
      const { subscriptions: impatient } = clientsAt(sandbox.url, { retryOptions: { maxRetries: 0 } });
      const answers = [];
      const ask = () => impatient.subscriptions.get(subscription, watching(answers)).catch((error) => error);
      const outcomes = [];
      while (outcomes.length < 600 && !outcomes.some((one) => one.statusCode === 429)) {
        outcomes.push(...await Promise.all(Array.from({ length: 50 }, ask)));
      }
      const refused = answers.find((raw) => raw.status === 429);
      assert.ok(refused, 'nobody was refused');
      assert.ok(outcomes.length >= 250, 'the first 250 are free');
      assert.match(refused.headers.get('retry-after'), /^[1-9]\d*$/);
      assert.equal(refused.headers.get('x-ms-ratelimit-remaining-subscription-reads'), '0');
      const { subscriptions: patient } = clientsAt(sandbox.url);
      assert.equal((await patient.subscriptions.get(subscription)).state, 'Enabled');
    } finally {
      await sandbox.stop();
    }
  });
}
