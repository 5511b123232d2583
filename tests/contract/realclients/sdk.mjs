// Microsoft's JavaScript management clients against the sandbox.
//   node sdk.mjs SANDBOX-PROGRAM TRAFFIC-FILE
import assert from 'node:assert/strict';
import fs from 'node:fs';
import { startGateway } from './gateway.mjs';
import {
  account, accountGroup, accountName, networkGroup, principal, region, same, scope, scratchFolder, startSandbox, Steps, subnet,
  subscription, zoneName,
} from './harness.mjs';
import { all, clientsAt, personsClient, refusal, stockClient, watching } from './sdkclients.mjs';
import { limits, queries, throttling } from './sdklimits.mjs';
import { emptyTemplate, groupTemplate, subscriptionTemplate, wrongTemplate } from './templates.mjs';

const [program, traffic] = process.argv.slice(2);
const sandbox = await startSandbox(program, traffic);
const { network: net, deviceUpdate, dns, resources, deployments: deploy, subscriptions } = clientsAt(sandbox.url);
const steps = new Steps('sdk');
const step = steps.step.bind(steps);
const often = { updateIntervalInMs: 200 };
const named = (list, name) => list.find((item) => same(item.name, name));
const addressPattern = /^10\.10\.1\.\d+$/;

async function lists() {
  await step('tenants, subscriptions and locations', async () => {
    assert.equal((await all(subscriptions.tenants.list())).length, 2);
    const found = await all(subscriptions.subscriptions.list());
    assert.equal(found.length, 4);
    assert.ok(found.every((one) => one.state === 'Enabled'));
    assert.equal((await subscriptions.subscriptions.get(subscription)).displayName, 'Contoso Production');
    assert.ok(named(await all(subscriptions.subscriptions.listLocations(subscription)), region));
  });
  await step('providers, groups and resources, page by page', async () => {
    assert.equal((await resources.providers.get('Microsoft.DeviceUpdate')).registrationState, 'Registered');
    assert.ok((await all(resources.providers.list())).length >= 3);
    assert.ok(named(await all(resources.resourceGroups.list()), networkGroup));
    // Other steps make resources meanwhile, in groups of their own.
    const standing = (found) => found.map((one) => one.id).filter((id) => !id.includes('/rg-sdk'));
    const whole = standing(await all(resources.resources.list()));
    const paged = [];
    let pages = 0;
    for await (const page of resources.resources.list({ top: 5 }).byPage()) {
      assert.ok(page.length <= 5);
      pages += 1;
      paged.push(...page);
    }
    assert.ok(pages > 2);
    assert.deepEqual(standing(paged), whole);
    const filtered = await all(resources.resources.list({ filter: "resourceType eq 'Microsoft.DeviceUpdate/accounts'" }));
    assert.ok(filtered.length > 0 && filtered.every((one) => same(one.type, 'Microsoft.DeviceUpdate/accounts')));
  });
  await step('accounts and what they offer', async () => {
    assert.ok(named(await all(deviceUpdate.accounts.listBySubscription()), accountName));
    assert.ok(named(await all(deviceUpdate.accounts.listByResourceGroup(accountGroup)), accountName));
    assert.equal((await deviceUpdate.accounts.get(accountGroup, accountName)).hostName, `${accountName}.api.adu.microsoft.com`);
    assert.ok((await all(deviceUpdate.instances.listByAccount(accountGroup, accountName))).length > 0);
    const [offer] = await all(deviceUpdate.privateLinkResources.listByAccount(accountGroup, accountName));
    assert.deepEqual([offer.groupId, offer.requiredZoneNames], ['DeviceUpdate', [zoneName]]);
    assert.equal((await deviceUpdate.privateLinkResources.get(accountGroup, accountName, 'DeviceUpdate')).groupId, 'DeviceUpdate');
    const isFree = async (name) => (await deviceUpdate.checkNameAvailability({ name, type: 'Microsoft.DeviceUpdate/accounts' })).nameAvailable;
    assert.deepEqual([await isFree(accountName), await isFree('adu-nobody-has')], [false, true]);
  });
  await step('networks, subnets and free addresses', async () => {
    assert.ok(named(await all(net.virtualNetworks.listAll()), 'vnet-prod-westus2'));
    assert.ok(named(await all(net.virtualNetworks.list(networkGroup)), 'vnet-prod-westus2'));
    assert.ok(named(await all(net.subnets.list(networkGroup, 'vnet-prod-westus2')), 'snet-privateendpoints'));
    assert.equal((await net.subnets.get(networkGroup, 'vnet-prod-westus2', 'snet-privateendpoints')).addressPrefix, '10.10.1.0/24');
    const reserved = await net.virtualNetworks.checkIPAddressAvailability(networkGroup, 'vnet-prod-westus2', '10.10.1.0');
    assert.equal(reserved.available, false);
    assert.equal(reserved.availableIPAddresses.length, 5);
    const types = await all(net.availablePrivateEndpointTypes.list(region));
    assert.ok(types.some((one) => same(one.resourceName, 'Microsoft.DeviceUpdate/accounts')));
  });
}

const endpointBody = (name, list, message) => ({
  location: region,
  subnet: { id: subnet },
  [list]: [{ name, privateLinkServiceId: account, groupIds: ['DeviceUpdate'], requestMessage: message }],
});

async function automatic() {
  const [group, name] = ['rg-sdk', 'pe-sdk-auto'];
  await step('resource group', async () => {
    assert.equal((await resources.resourceGroups.checkExistence(group)).body, false);
    const made = await resources.resourceGroups.createOrUpdate(group, { location: region, tags: { by: 'sdk' } });
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.deepEqual((await resources.resourceGroups.get(group)).tags, { by: 'sdk' });
    await refusal(resources.resourceGroups.createOrUpdate(group, { location: 'westeurope' }), 409, 'InvalidResourceGroupLocation');
  });
  let address = '';
  await step('private endpoint with a poller', async () => {
    const poller = await net.privateEndpoints.beginCreateOrUpdate(group, name, endpointBody(name, 'privateLinkServiceConnections'), often);
    assert.equal(poller.getOperationState().status, 'running');
    const made = await poller.pollUntilDone();
    assert.equal(poller.getOperationState().status, 'succeeded');
    assert.equal(made.provisioningState, 'Succeeded');
    assert.equal(made.privateLinkServiceConnections[0].privateLinkServiceConnectionState.status, 'Approved');
    [address] = made.customDnsConfigs.find((config) => config.fqdn.startsWith(accountName)).ipAddresses;
    assert.match(address, addressPattern);
    const card = await net.networkInterfaces.get(group, made.networkInterfaces[0].id.split('/').at(-1));
    assert.equal(card.ipConfigurations[0].privateIPAddress, address);
    assert.ok(named(await all(net.privateEndpoints.listBySubscription()), name));
    assert.equal((await all(net.privateEndpoints.list(group))).length, 1);
    const tagged = { ...endpointBody(name, 'privateLinkServiceConnections'), tags: { again: 'yes' } };
    const again = await net.privateEndpoints.beginCreateOrUpdateAndWait(group, name, tagged, often);
    assert.deepEqual(again.tags, { again: 'yes' });
    assert.equal(again.customDnsConfigs[0].ipAddresses[0], made.customDnsConfigs[0].ipAddresses[0]);
  });
  const ownNetwork = `${scope}/resourceGroups/${group}/providers/Microsoft.Network/virtualNetworks/vnet-sdk`;
  await step('virtual network and subnet', async () => {
    const made = await net.virtualNetworks.beginCreateOrUpdateAndWait(group, 'vnet-sdk', {
      location: region, addressSpace: { addressPrefixes: ['10.78.0.0/16'] }, subnets: [{ name: 'one', addressPrefix: '10.78.1.0/24' }],
    }, often);
    assert.equal(made.subnets[0].provisioningState, 'Succeeded');
    const two = await net.subnets.beginCreateOrUpdateAndWait(group, 'vnet-sdk', 'two', { addressPrefix: '10.78.2.0/24' }, often);
    assert.equal(two.provisioningState, 'Succeeded');
    await net.subnets.beginDeleteAndWait(group, 'vnet-sdk', 'two', often);
    assert.deepEqual((await all(net.subnets.list(group, 'vnet-sdk'))).map((one) => one.name), ['one']);
  });
  await step('DNS zone, link, zone group and record', async () => {
    const zone = await dns.privateZones.beginCreateOrUpdateAndWait(group, zoneName, { location: 'global' }, often);
    assert.equal(zone.provisioningState, 'Succeeded');
    const link = await dns.virtualNetworkLinks.beginCreateOrUpdateAndWait(group, zoneName, 'link', {
      location: 'global', registrationEnabled: false, virtualNetwork: { id: ownNetwork },
    }, often);
    assert.equal(link.virtualNetworkLinkState, 'Completed');
    const joined = await net.privateDnsZoneGroups.beginCreateOrUpdateAndWait(group, name, 'default', {
      privateDnsZoneConfigs: [{ name: 'adu', privateDnsZoneId: zone.id }],
    }, often);
    assert.deepEqual(joined.privateDnsZoneConfigs[0].recordSets.find((set) => set.recordSetName === accountName)?.ipAddresses, [address]);
    const records = await all(dns.recordSets.listByType(group, zoneName, 'A'));
    assert.deepEqual(named(records, accountName).aRecords, [{ ipv4Address: address }]);
    assert.ok((await all(dns.recordSets.list(group, zoneName))).some((record) => record.soaRecord));
    assert.equal((await all(net.privateDnsZoneGroups.list(name, group))).length, 1);
    assert.ok(named(await all(dns.privateZones.list()), zoneName));
    assert.equal((await all(dns.privateZones.listByResourceGroup(group))).length, 1);
    assert.equal((await all(dns.virtualNetworkLinks.list(group, zoneName))).length, 1);
  });
  await step('record sets, ETags and 412', async () => {
    const made = await dns.recordSets.createOrUpdate(group, zoneName, 'A', 'extra', { ttl: 60, aRecords: [{ ipv4Address: '10.1.1.1' }] });
    assert.equal(made.fqdn, `extra.${zoneName}.`);
    for (const condition of [{ ifMatch: 'stale' }, { ifNoneMatch: '*' }]) {
      const again = dns.recordSets.createOrUpdate(group, zoneName, 'A', 'extra', { ttl: 61 }, condition);
      await refusal(again, 412, 'PreconditionFailed');
    }
    await dns.recordSets.delete(group, zoneName, 'A', 'extra');
    await refusal(dns.recordSets.get(group, zoneName, 'A', 'extra'), 404, 'ResourceNotFound');
  });
  await step('409 and the end of all of it', async () => {
    await refusal(dns.privateZones.beginDeleteAndWait(group, zoneName, often), 409, 'CannotDeleteResource');
    await net.privateDnsZoneGroups.beginDeleteAndWait(group, name, 'default', often);
    assert.equal((await all(dns.recordSets.listByType(group, zoneName, 'A'))).length, 0);
    await dns.virtualNetworkLinks.beginDeleteAndWait(group, zoneName, 'link', often);
    await dns.privateZones.beginDeleteAndWait(group, zoneName, often);
    await refusal(dns.privateZones.get(group, zoneName), 404, 'ResourceNotFound');
    await net.privateEndpoints.beginDeleteAndWait(group, name, often);
    await refusal(net.privateEndpoints.get(group, name), 404, 'ResourceNotFound');
    await resources.resourceGroups.beginDeleteAndWait(group, often);
    await refusal(resources.resourceGroups.get(group), 404, 'ResourceGroupNotFound');
  });
}

async function manual() {
  const [group, name] = [networkGroup, 'pe-sdk-manual'];
  const of = [accountGroup, accountName, name];
  const decide = (status, description) => deviceUpdate.privateEndpointConnections.beginCreateOrUpdateAndWait(
    ...of, { privateLinkServiceConnectionState: { status, description } }, often);
  const atEndpoint = async () => {
    const { manualPrivateLinkServiceConnections: [asked] } = await net.privateEndpoints.get(group, name);
    return asked.privateLinkServiceConnectionState;
  };
  await step('private endpoint that asks', async () => {
    const body = endpointBody(name, 'manualPrivateLinkServiceConnections', 'for the line in Seattle');
    const made = await net.privateEndpoints.beginCreateOrUpdateAndWait(group, name, body, often);
    assert.deepEqual([made.provisioningState, made.customDnsConfigs], ['Succeeded', []]);
    assert.equal((await atEndpoint()).status, 'Pending');
    const waiting = named(await all(deviceUpdate.privateEndpointConnections.listByAccount(accountGroup, accountName)), name);
    assert.equal(waiting.privateLinkServiceConnectionState.status, 'Pending');
  });
  await step('approve, reject, delete', async () => {
    const approved = await decide('Approved', 'as agreed');
    assert.deepEqual([approved.provisioningState, approved.privateLinkServiceConnectionState.status], ['Succeeded', 'Approved']);
    assert.deepEqual([(await atEndpoint()).status, (await atEndpoint()).description], ['Approved', 'as agreed']);
    const rejected = await decide('Rejected', 'no more');
    assert.equal(rejected.privateLinkServiceConnectionState.description, 'no more');
    assert.equal((await atEndpoint()).status, 'Rejected');
    const inAccount = (await deviceUpdate.accounts.get(accountGroup, accountName)).privateEndpointConnections;
    assert.ok(inAccount.some((one) => same(one.name, name) && one.privateLinkServiceConnectionState.status === 'Rejected'));
    await deviceUpdate.privateEndpointConnections.beginDeleteAndWait(...of, often);
    await refusal(deviceUpdate.privateEndpointConnections.get(...of), 404, 'ResourceNotFound');
    assert.equal((await atEndpoint()).status, 'Disconnected');
    await net.privateEndpoints.beginDeleteAndWait(group, name, often);
  });
  await step('public access of an account', async () => {
    const before = await deviceUpdate.accounts.get(accountGroup, 'contoso-adu-europe');
    const asked = before.publicNetworkAccess === 'Disabled' ? 'Enabled' : 'Disabled';
    const { location, tags, identity, sku } = before;
    const body = { location, tags, identity, sku, publicNetworkAccess: asked };
    const after = await deviceUpdate.accounts.beginCreateAndWait(accountGroup, 'contoso-adu-europe', body, often);
    assert.deepEqual([after.publicNetworkAccess, after.provisioningState, after.hostName], [asked, 'Succeeded', before.hostName]);
  });
  await step('400: a subnet that is not there', async () => {
    const lost = { ...endpointBody('pe-lost', 'privateLinkServiceConnections'), subnet: { id: `${subnet}-nowhere` } };
    await refusal(net.privateEndpoints.beginCreateOrUpdateAndWait(group, 'pe-lost', lost, often), 400, 'InvalidResourceReference');
    await refusal(net.privateEndpoints.get(group, 'pe-lost'), 404, 'ResourceNotFound');
  });
}

const deployment = (template, values = {}, more = {}) => ({
  ...more,
  properties: {
    mode: 'Incremental', template, parameters: Object.fromEntries(Object.entries(values).map(([key, value]) => [key, { value }])),
  },
});
const shortId = (id) => id.split('/').slice(-2).join('/');
const changesOf = ({ changes }) => Object.fromEntries(changes.map((one) => [shortId(one.resourceId), one.changeType]));

async function deployments() {
  const [group, values] = ['rg-sdk-deploy', { endpoint: 'pe-sdk-template', zone: 'sdk.linkdesk.example' }];
  await step('template: validate, what-if, create, operations', async () => {
    await resources.resourceGroups.createOrUpdate(group, { location: region });
    const body = deployment(groupTemplate, values);
    const valid = await deploy.deployments.beginValidateAndWait(group, 'by-sdk', body, often);
    assert.equal(valid.properties.provisioningState, 'Succeeded');
    const before = await deploy.deployments.beginWhatIfAndWait(group, 'by-sdk', body, often);
    assert.equal(changesOf(before)[`privateEndpoints/${values.endpoint}`], 'Create');
    const made = await deploy.deployments.beginCreateOrUpdateAndWait(group, 'by-sdk', body, often);
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.ok(made.properties.outputs.endpointId.value.endsWith(values.endpoint));
    const operations = await all(deploy.deploymentOperations.list(group, 'by-sdk'));
    assert.equal(operations.filter((one) => one.properties.targetResource).length, 4);
    assert.equal((await deploy.deployments.checkExistence(group, 'by-sdk')).body, true);
    assert.equal((await deploy.deployments.get(group, 'by-sdk')).properties.mode, 'Incremental');
    assert.ok(named(await all(deploy.deployments.listByResourceGroup(group)), 'by-sdk'));
    assert.equal((await deploy.deployments.exportTemplate(group, 'by-sdk')).template.resources.length, 4);
  });
  await step('template: what-if of a change and of complete mode', async () => {
    const changed = changesOf(await deploy.deployments.beginWhatIfAndWait(
      group, 'by-sdk', deployment(groupTemplate, { ...values, stage: 'live' }), often));
    assert.equal(changed[`privateDnsZones/${values.zone}`], 'Modify');
    assert.equal(changed[`privateEndpoints/${values.endpoint}`], 'NoChange');
    const complete = deployment(emptyTemplate);
    complete.properties.mode = 'Complete';
    const gone = changesOf(await deploy.deployments.beginWhatIfAndWait(group, 'gone', complete, often));
    assert.equal(gone[`privateEndpoints/${values.endpoint}`], 'Delete');
  });
  await step('template: 400, a failure, a cancelled one, 404', async () => {
    await refusal(deploy.deployments.beginCreateOrUpdateAndWait(group, 'wrong', deployment(wrongTemplate), often), 400, 'InvalidTemplate');
    // The network is linked to another zone of that name: known only when the link is made.
    const lost = deployment(groupTemplate, { endpoint: 'pe-sdk-lost', zone: zoneName });
    await assert.rejects(deploy.deployments.beginCreateOrUpdateAndWait(group, 'lost', lost, often), /DeploymentFailed/);
    const { properties } = await deploy.deployments.get(group, 'lost');
    assert.equal(properties.provisioningState, 'Failed');
    assert.match(JSON.stringify(properties.error), /overlapping namespaces/);
    const stopped = deployment(groupTemplate, { endpoint: 'pe-sdk-stop', zone: 'stop.linkdesk.example' });
    await deploy.deployments.beginCreateOrUpdate(group, 'stopped', stopped, often);
    await deploy.deployments.cancel(group, 'stopped');
    assert.equal((await deploy.deployments.get(group, 'stopped')).properties.provisioningState, 'Canceled');
    await deploy.deployments.beginDeleteAndWait(group, 'lost', often);
    await refusal(deploy.deployments.get(group, 'lost'), 404, 'DeploymentNotFound');
  });
  await step('template at subscription scope', async () => {
    const body = deployment(subscriptionTemplate('rg-sdk-wide'), {}, { location: region });
    const valid = await deploy.deployments.beginValidateAtSubscriptionScopeAndWait('wide-sdk', body, often);
    assert.equal(valid.properties.provisioningState, 'Succeeded');
    const before = await deploy.deployments.beginWhatIfAtSubscriptionScopeAndWait('wide-sdk', body, often);
    assert.ok(before.changes.some((one) => one.changeType === 'Create' && one.resourceId.endsWith('/rg-sdk-wide')));
    const made = await deploy.deployments.beginCreateOrUpdateAtSubscriptionScopeAndWait('wide-sdk', body, often);
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.equal((await resources.resourceGroups.get('rg-sdk-wide')).location, region);
    assert.ok((await all(deploy.deploymentOperations.listAtSubscriptionScope('wide-sdk'))).length >= 2);
    await deploy.deployments.beginDeleteAtSubscriptionScopeAndWait('wide-sdk', often);
    await refusal(deploy.deployments.getAtSubscriptionScope('wide-sdk'), 404, 'DeploymentNotFound');
  });
}

async function everyAnswer() {
  await step('request ids, and the remaining counts', async () => {
    const seen = [];
    await subscriptions.subscriptions.get(subscription, watching(seen));
    const { headers } = seen[0];
    assert.ok(headers.get('x-ms-request-id') && headers.get('x-ms-correlation-request-id'));
    assert.ok(Number(headers.get('x-ms-ratelimit-remaining-subscription-reads')) > 0);
  });
}

/** What the person does in a browser: enters the code, says who it is, allows it. */
async function enterDeviceCode(userCode, person) {
  const page = `${sandbox.url}/common/oauth2/deviceauth`;
  const [, flow] = /name="flow" value="([^"]+)"/.exec(await (await fetch(page)).text());
  for (const fields of [{ user_code: userCode }, { person }, { act: 'allow' }]) {
    const answer = await fetch(page, { method: 'POST', body: new URLSearchParams({ flow, ...fields }) });
    assert.equal(answer.status, 200);
  }
}

async function overTls() {
  const folder = scratchFolder();
  const gateway = await startGateway(sandbox.url, folder);
  const ca = fs.readFileSync(gateway.certFile);
  await step('the stock pipeline over TLS, signed in with a secret', async () => {
    const client = stockClient(gateway.origin, ca, principal.secret);
    assert.ok(named(await all(client.accounts.listBySubscription()), accountName));
    const done = await client.accounts.beginUpdateAndWait(accountGroup, 'contoso-adu-europe', { tags: { by: 'sdk' } }, often);
    assert.deepEqual(done.tags, { by: 'sdk' });
    await assert.rejects(all(stockClient(gateway.origin, ca, 'wrong').accounts.listBySubscription()), /AADSTS7000215/);
  });
  await step('a person signs in by device code, and has a Reader\'s rights', async () => {
    const client = personsClient(gateway.origin, ca, ({ userCode }) => enterDeviceCode(userCode, 'rita'));
    assert.ok(named(await all(client.accounts.listBySubscription()), accountName));
    await assert.rejects(client.accounts.beginUpdateAndWait(accountGroup, accountName, { tags: {} }, often), /rita@contoso.com/);
  });
  gateway.stop();
  fs.rmSync(folder, { recursive: true, force: true });
}

try {
  await Promise.all([
    (async () => { await lists(); await everyAnswer(); await manual(); await overTls(); })(),
    automatic(), deployments(), queries(step, sandbox),
  ]);
  await limits(step, sandbox); // alone: faults meet whoever comes by
  await throttling(step, program);
} finally {
  assert.equal(await sandbox.stop(), 0, 'how the sandbox ended');
}
steps.finish();
