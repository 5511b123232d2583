// az, as Debian 12 ships it, against the sandbox.
//   node az.mjs SANDBOX-PROGRAM TRAFFIC-FILE
import assert from 'node:assert/strict';
import { startAz } from './azclient.mjs';
import {
  account, accountGroup, accountName, network, networkGroup, principal, region, same, scope, startSandbox, Steps, subnet,
  subscription, zoneName,
} from './harness.mjs';
import { commented, emptyTemplate, groupTemplate, subscriptionTemplate, wrongTemplate } from './templates.mjs';

const [program, traffic] = process.argv.slice(2);
const sandbox = await startSandbox(program, traffic);
const az = await startAz(sandbox.url);
const steps = new Steps('az');
const step = steps.step.bind(steps);
const named = (list, name) => list.find((item) => same(item.name, name));
const connectionOf = (endpoint) => `${account}/privateEndpointConnections/${endpoint}`;
const inGroup = (group, rest) => `${scope}/resourceGroups/${group}/providers/${rest}`;
const stateOf = (connection) => connection.properties.privateLinkServiceConnectionState;

async function signIn() {
  await step('cloud register and set', async () => {
    await az('cloud register -n LinkdeskSandbox --endpoint-resource-manager', az.origin);
    await az('cloud set -n LinkdeskSandbox');
    const cloud = await az('cloud show');
    assert.equal(cloud.endpoints.activeDirectory, `${az.origin}/adfs`);
  });
  await step('a wrong secret is refused', () =>
    az.refused(1, /invalid_client|AADSTS7000215/, `login --service-principal -u ${principal.id} -p wrong --tenant adfs`));
  await step('service principal sign-in', async () => {
    const found = await az(`login --service-principal -u ${principal.id} -p ${principal.secret} --tenant adfs`);
    assert.deepEqual(found.map((one) => one.state), ['Enabled', 'Enabled', 'Enabled']); // the other tenant's is not there
    await az('account set -s', subscription);
    assert.equal((await az('account show')).id, subscription);
    assert.ok(named(await az('account list-locations'), region));
  });
  await step("Linkdesk takes az's token and lists the subscriptions with it", async () => {
    const program = process.env.LINKDESK_AZ_TOKEN;
    const told = await az.startedBy(program, [az.origin, sandbox.url]);
    assert.equal(told.status, 200);
    assert.equal(told.user, principal.id);
    assert.equal(told.subscriptions.length, 3);
    assert.ok(told.seconds > 600 && told.seconds <= 86400, `${told.seconds} s`);
    const elsewhere = { AZURE_CONFIG_DIR: az.file('nobody', '').replace(/nobody$/, 'empty') };
    await assert.rejects(az.startedBy(program, [az.origin, sandbox.url], elsewhere), /cli_not_signed_in/);
  });
}

async function lists() {
  await step('lists of groups, accounts, networks and subnets', async () => {
    assert.ok(named(await az('group list'), networkGroup));
    const accounts = await az('resource list --resource-type Microsoft.DeviceUpdate/accounts');
    assert.ok(same(named(accounts, accountName).id, account));
    assert.equal((await az('resource list -g', accountGroup, '--query', 'length(@)')) > 0, true);
    const shown = await az('resource show --ids', account);
    assert.equal(shown.properties.hostName, `${accountName}.api.adu.microsoft.com`);
    assert.ok(named(await az('network vnet list'), 'vnet-prod-westus2'));
    assert.equal((await az('network vnet show --ids', network)).location, region);
    const subnets = await az(`network vnet subnet list -g ${networkGroup} --vnet-name vnet-prod-westus2`);
    assert.equal(named(subnets, 'snet-privateendpoints').addressPrefix, '10.10.1.0/24');
    assert.ok(named(await az('network private-endpoint list'), 'pe-adu-prod-main'));
  });
  await step('what the account offers, and who is connected', async () => {
    const [offer] = await az('network private-link-resource list --id', account);
    assert.equal(offer.properties.groupId, 'DeviceUpdate');
    assert.deepEqual(offer.properties.requiredZoneNames, [zoneName]);
    const connections = await az('network private-endpoint-connection list --id', account);
    assert.equal(stateOf(named(connections, 'pe-adu-prod-main')).status, 'Approved');
  });
  await step('resource providers', async () => {
    assert.equal((await az('provider show -n Microsoft.DeviceUpdate')).registrationState, 'Registered');
    assert.ok((await az('provider list --query [].namespace')).includes('Microsoft.Network'));
  });
}

const createArguments = (group, name) => [
  '-g', group, '-n', name, '-l', region, '--subnet', subnet, '--private-connection-resource-id', account,
  '--group-id', 'DeviceUpdate', '--connection-name', name,
];

// An endpoint that is connected at once, its zone, link, zone group and record; and the end of all of them.
async function automatic() {
  const [group, name, zone] = ['rg-az-auto', 'pe-az-auto', zoneName];
  const ownNetwork = inGroup(group, 'Microsoft.Network/virtualNetworks/vnet-az');
  await step('group create, show and exists', async () => {
    const made = await az(`group create -n ${group} -l ${region} --tags by=az`);
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.equal(await az('group exists -n', group), true);
    assert.equal(await az('group exists -n rg-nowhere'), false);
    assert.deepEqual((await az('group show -n', group)).tags, { by: 'az' });
  });
  let address = '';
  await step('private endpoint, connected at once', async () => {
    const made = await az('network private-endpoint create', ...createArguments(group, name));
    assert.equal(made.provisioningState, 'Succeeded');
    assert.equal(made.privateLinkServiceConnections[0].privateLinkServiceConnectionState.status, 'Approved');
    assert.deepEqual(made.manualPrivateLinkServiceConnections, []);
    const dns = made.customDnsConfigs.find((config) => config.fqdn === `${accountName}.api.adu.microsoft.com`);
    [address] = dns.ipAddresses;
    assert.match(address, /^10\.10\.1\.\d+$/);
    const card = await az('resource show --ids', made.networkInterfaces[0].id);
    assert.equal(card.properties.ipConfigurations[0].properties.privateIPAddress, address);
    assert.ok(same(card.properties.privateEndpoint.id, made.id));
    assert.equal(stateOf(await az('network private-endpoint-connection show --id', connectionOf(name))).status, 'Approved');
  });
  await step('virtual network and subnet', async () => {
    const { newVNet } = await az(`network vnet create -g ${group} -n vnet-az --address-prefixes 10.77.0.0/16`,
      '--subnet-name', 'snet-1', '--subnet-prefixes', '10.77.1.0/24');
    assert.equal(newVNet.provisioningState, 'Succeeded');
    const of = `-g ${group} --vnet-name vnet-az`;
    const made = await az(`network vnet subnet create ${of} -n snet-2 --address-prefixes 10.77.2.0/24`);
    assert.equal(made.provisioningState, 'Succeeded');
    const changed = await az(`network vnet subnet update ${of} -n snet-2 --disable-private-endpoint-network-policies false`);
    assert.equal(changed.privateEndpointNetworkPolicies, 'Enabled');
    await az(`network vnet subnet delete ${of} -n snet-2`);
    assert.deepEqual((await az(`network vnet subnet list ${of}`)).map((one) => one.name), ['snet-1']);
  });
  await step('DNS zone and link', async () => {
    const made = await az(`network private-dns zone create -g ${group} -n ${zone}`);
    assert.equal(made.provisioningState, 'Succeeded');
    const link = await az(`network private-dns link vnet create -g ${group} -z ${zone} -n link-az -e false -v`, ownNetwork);
    assert.equal(link.virtualNetworkLinkState, 'Completed');
    assert.ok(same(link.virtualNetwork.id, ownNetwork));
    assert.ok(named(await az('network private-dns zone list'), zone));
    assert.equal((await az(`network private-dns link vnet list -g ${group} -z ${zone}`)).length, 1);
  });
  await step('zone group writes the record', async () => {
    const made = await az(`network private-endpoint dns-zone-group create -g ${group} --endpoint-name ${name} -n default`,
      '--zone-name', 'adu', '--private-dns-zone', inGroup(group, `Microsoft.Network/privateDnsZones/${zone}`));
    assert.equal(made.provisioningState, 'Succeeded');
    const records = await az(`network private-dns record-set a list -g ${group} -z ${zone}`);
    assert.deepEqual(named(records, accountName).aRecords, [{ ipv4Address: address }]);
    const all = await az(`network private-dns record-set list -g ${group} -z ${zone}`);
    assert.ok(all.some((record) => record.type.endsWith('/SOA')));
    assert.equal((await az(`network private-endpoint dns-zone-group list -g ${group} --endpoint-name ${name}`)).length, 1);
  });
  await step('409: a zone that is linked, and a group of another region', async () => {
    await az.refused(1, /CannotDeleteResource/, `network private-dns zone delete -y -g ${group} -n ${zone}`);
    await az.refused(1, /InvalidResourceGroupLocation/, `group create -n ${group} -l westeurope`);
  });
  await step('zone group, link and zone are deleted', async () => {
    await az(`network private-endpoint dns-zone-group delete -g ${group} --endpoint-name ${name} -n default`);
    assert.deepEqual(await az(`network private-dns record-set a list -g ${group} -z ${zone}`), []);
    await az(`network private-dns link vnet delete -y -g ${group} -z ${zone} -n link-az`);
    await az(`network private-dns zone delete -y -g ${group} -n ${zone}`);
    await az.refused(3, /ResourceNotFound/, `network private-dns zone show -g ${group} -n ${zone}`);
  });
  await step('the endpoint and its group are deleted', async () => {
    await az(`network private-endpoint delete -g ${group} -n ${name}`);
    await az.refused(3, /ResourceNotFound/, `network private-endpoint show -g ${group} -n ${name}`);
    await az.refused(3, /NotFound/, 'network private-endpoint-connection show --id', connectionOf(name));
    await az('group delete -y -n', group);
    assert.equal(await az('group exists -n', group), false);
  });
}

// A request that waits; az sleeps ten seconds in each decision.
async function manual() {
  const [group, name] = [networkGroup, 'pe-az-manual'];
  const connection = connectionOf(name);
  const ofEndpoint = async () => {
    const shown = await az(`network private-endpoint show -g ${group} -n ${name}`);
    return { dns: shown.customDnsConfigs, ...shown.manualPrivateLinkServiceConnections[0].privateLinkServiceConnectionState };
  };
  await step('private endpoint that asks', async () => {
    const made = await az('network private-endpoint create', ...createArguments(group, name),
      '--manual-request', 'true', '--request-message', 'for the line in Seattle');
    assert.equal(made.provisioningState, 'Succeeded');
    assert.deepEqual(made.privateLinkServiceConnections, []);
    const { status, dns } = await ofEndpoint();
    assert.equal(status, 'Pending');
    assert.deepEqual(dns, []);
    const listed = named(await az('network private-endpoint-connection list --id', account), name);
    assert.equal(stateOf(listed).status, 'Pending');
  });
  await step('connection approve', async () => {
    const decided = await az('network private-endpoint-connection approve --id', connection, '--description', 'as agreed');
    assert.deepEqual([stateOf(decided).status, stateOf(decided).description], ['Approved', 'as agreed']);
    const { status, dns } = await ofEndpoint();
    assert.equal(status, 'Approved');
    assert.ok(dns.length > 0);
  });
  await step('connection reject', async () => {
    const decided = await az('network private-endpoint-connection reject --id', connection, '--description', 'no more');
    assert.deepEqual([stateOf(decided).status, stateOf(decided).description], ['Rejected', 'no more']);
    assert.equal((await ofEndpoint()).status, 'Rejected');
  });
  await step('connection delete', async () => {
    await az('network private-endpoint-connection delete -y --id', connection);
    await az.refused(3, /NotFound/, 'network private-endpoint-connection show --id', connection);
    assert.equal((await ofEndpoint()).status, 'Disconnected');
    await az(`network private-endpoint delete -g ${group} -n ${name}`);
  });
  await step('404 and 400', async () => {
    await az.refused(3, /ResourceNotFound/, `network private-endpoint show -g ${group} -n pe-nowhere`);
    await az.refused(3, /ResourceGroupNotFound/, 'group show -n rg-nowhere');
    await az.refused(1, /InvalidResourceReference/, 'network private-endpoint create',
      ...createArguments(group, 'pe-az-lost').map((word) => (word === subnet ? `${subnet}-nowhere` : word)));
  });
}

async function rest() {
  const url = (path, version) => `${az.origin}${path}?api-version=${version}`;
  await step('az rest', async () => {
    const shown = await az('rest -m get -u', url(account, '2023-07-01'));
    assert.equal(shown.type, 'microsoft.deviceupdate/accounts');
    await az.refused(1, /Subscription '0+-.*' not found/, 'rest -m get -u',
      url('/subscriptions/00000000-0000-4000-8000-000000000000/resourcegroups', '2021-04-01'));
    await az.refused(1, /MissingApiVersionParameter/, 'rest -m get -u', `${az.origin}${account}`);
  });
  const graphUrl = url('/providers/Microsoft.ResourceGraph/resources', '2021-03-01');
  const graph = (body) => az('rest -m post -u', graphUrl, '-b', JSON.stringify(body));
  await step('Resource Graph through az rest', async () => {
    const query = "resources | where type =~ 'microsoft.network/privateendpoints' | project id, name | order by name asc";
    const first = await graph({ query, subscriptions: [subscription], options: { $top: 3 } });
    assert.equal(first.count, 3);
    const second = await graph({ query, subscriptions: [subscription], options: { $top: 3, $skipToken: first.$skipToken } });
    const names = [...first.data, ...second.data].map((row) => row.name);
    assert.deepEqual(names, [...new Set(names)].sort());
    assert.equal(first.totalRecords, second.totalRecords);
    const waiting = await graph({ query: `resources | where type =~ 'microsoft.deviceupdate/accounts'
      | mv-expand c = properties.privateEndpointConnections
      | where tostring(c.properties.privateLinkServiceConnectionState.status) =~ 'Pending' | summarize waiting = count() by name` });
    assert.ok(waiting.data.some((row) => row.name === accountName && row.waiting > 0));
    await az.refused(1, /InvalidQuery|BadRequest/, 'rest -m post -u', graphUrl, '-b',
      JSON.stringify({ query: 'resources | evaluate pivot(type)' }));
  });
}

async function deployments() {
  const [group, endpoint, zone] = ['rg-az-deploy', 'pe-az-template', 'az.linkdesk.example'];
  const template = az.file('group.json', commented(groupTemplate));
  const parameters = ['--parameters', `endpoint=${endpoint}`, `zone=${zone}`];
  const whatIf = async (words, ...more) => {
    const { changes } = await az(words, ...more, '--no-pretty-print');
    return Object.fromEntries(changes.map((change) => [change.resourceId.split('/').slice(-2).join('/'), change.changeType]));
  };
  await step('template: validate, what-if, create', async () => {
    await az(`group create -n ${group} -l ${region}`);
    const valid = await az(`deployment group validate -g ${group} -n by-az -f`, template, ...parameters);
    assert.equal(valid.properties.provisioningState, 'Succeeded');
    const before = await whatIf(`deployment group what-if -g ${group} -n by-az -f`, template, ...parameters);
    assert.equal(before[`privateEndpoints/${endpoint}`], 'Create');
    const made = await az(`deployment group create -g ${group} -n by-az -f`, template, ...parameters);
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.ok(same(made.properties.outputs.endpointId.value, inGroup(group, `Microsoft.Network/privateEndpoints/${endpoint}`)));
    const records = await az(`network private-dns record-set a list -g ${group} -z ${zone} --query`, 'length(@)');
    assert.equal(records, 0); // the zone is not one that the account asks for
  });
  await step('template: operations, show, list, export', async () => {
    const operations = await az(`deployment operation group list -g ${group} -n by-az`);
    const targets = operations.map((one) => one.properties.targetResource?.resourceType).filter(Boolean).sort();
    assert.equal(targets.length, 4);
    assert.ok(operations.every((one) => one.properties.provisioningState === 'Succeeded'));
    assert.equal((await az(`deployment group show -g ${group} -n by-az`)).properties.parameters.zone.value, zone);
    assert.ok(named(await az('deployment group list -g', group), 'by-az'));
    assert.equal((await az(`deployment group export -g ${group} -n by-az`)).resources.length, 4);
  });
  await step('template: what-if of a change and of complete mode', async () => {
    const changed = await whatIf(`deployment group what-if -g ${group} -n by-az -f`, template, ...parameters, 'stage=live');
    assert.equal(changed[`privateDnsZones/${zone}`], 'Modify');
    assert.equal(changed[`privateEndpoints/${endpoint}`], 'NoChange');
    const complete = await whatIf(`deployment group what-if -g ${group} -n gone --mode Complete -f`, az.file('empty.json', emptyTemplate));
    assert.equal(complete[`privateEndpoints/${endpoint}`], 'Delete');
  });
  await step('template: refusals and a failure', async () => {
    await az.refused(1, /InvalidTemplate/, `deployment group create -g ${group} -n wrong -f`, az.file('wrong.json', wrongTemplate));
    const astray = az.file('astray.json', JSON.stringify(groupTemplate).replaceAll(subnet, `${subnet}-nowhere`));
    await az.refused(1, /InvalidResourceReference/, `deployment group create -g ${group} -n astray -f`, astray,
      '--parameters', 'endpoint=pe-az-astray', `zone=${zone}`);
    // The network is linked to another zone of that name: known only when the link is made.
    await az.refused(1, /DeploymentFailed[^]*overlapping namespaces/, `deployment group create -g ${group} -n lost -f`, template,
      '--parameters', 'endpoint=pe-az-lost', `zone=${zoneName}`);
    assert.equal((await az(`deployment group show -g ${group} -n lost`)).properties.provisioningState, 'Failed');
    await az(`deployment group delete -g ${group} -n lost`);
    await az.refused(3, /DeploymentNotFound/, `deployment group show -g ${group} -n lost`);
  });
  await step('template at subscription scope', async () => {
    const [name, wide] = ['rg-az-wide', az.file('wide.json', commented(subscriptionTemplate('rg-az-wide')))];
    const valid = await az(`deployment sub validate -l ${region} -n wide-az -f`, wide);
    assert.equal(valid.properties.provisioningState, 'Succeeded');
    const before = await whatIf(`deployment sub what-if -l ${region} -n wide-az -f`, wide);
    assert.equal(before[`resourceGroups/${name}`] ?? before[`${subscription}/${name}`], 'Create');
    const made = await az(`deployment sub create -l ${region} -n wide-az -f`, wide);
    assert.equal(made.properties.provisioningState, 'Succeeded');
    assert.ok(await az('resource show --ids', inGroup(name, 'Microsoft.Network/applicationSecurityGroups/asg-inside')));
    assert.ok((await az('deployment operation sub list -n wide-az')).length >= 2);
    assert.ok(named(await az('deployment sub list'), 'wide-az'));
    await az('deployment sub delete -n wide-az');
    await az('group delete -y --no-wait -n', name);
    await az('group delete -y --no-wait -n', group);
  });
}

try {
  await signIn();
  // Each chain keeps to its own resources; while az sleeps in one, the other goes on.
  await Promise.all([
    (async () => { await lists(); await automatic(); })(),
    (async () => { await manual(); await rest(); })(),
    deployments(),
  ]);
} finally {
  az.stop();
  assert.equal(await sandbox.stop(), 0, 'how the sandbox ended');
}
steps.finish();
