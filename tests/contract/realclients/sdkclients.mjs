// Microsoft's management clients for JavaScript, from the folder in LINKDESK_CLIENTS, set on a sandbox over plain http.
import { createRequire } from 'node:module';
import path from 'node:path';
import { principal, subscription } from './harness.mjs';

const require = createRequire(path.resolve(process.env.LINKDESK_CLIENTS ?? '', 'package.json'));
const token = 'sandbox:ada';
const credential = { getToken: async () => ({ token, expiresOnTimestamp: Date.now() + 3_600_000 }) };

const authorize = {
  name: 'authorizeOverHttp',
  sendRequest: (request, next) => {
    request.headers.set('Authorization', `Bearer ${token}`);
    return next(request);
  },
};

/** The stock policy that adds the token refuses http before the request is sent; nothing else is replaced. */
function overHttp(client) {
  client.pipeline.removePolicy({ name: 'bearerTokenAuthenticationPolicy' });
  client.pipeline.addPolicy(authorize);
  return client;
}

/** @param url where the sandbox listens @param more options of the clients, for one {retryOptions} */
export function clientsAt(url, more = {}) {
  const options = { endpoint: url, allowInsecureConnection: true, ...more };
  const made = (name, type, ...ids) => overHttp(new (require(name)[type])(credential, ...ids, options));
  const { ResourceGraphClient: OldGraphClient } = require('arm-resourcegraph-4');
  const signer = { signRequest: async (request) => { request.headers.set('Authorization', `Bearer ${token}`); return request; } };
  return {
    network: made('@azure/arm-network', 'NetworkManagementClient', subscription),
    deviceUpdate: made('@azure/arm-deviceupdate', 'DeviceUpdate', subscription),
    dns: made('@azure/arm-privatedns', 'PrivateDnsManagementClient', subscription),
    resources: made('@azure/arm-resources', 'ResourceManagementClient', subscription),
    deployments: made('arm-resources-5', 'ResourceManagementClient', subscription), // version 7 has none any more
    subscriptions: made('@azure/arm-resources-subscriptions', 'SubscriptionClient'),
    graph5: made('@azure/arm-resourcegraph', 'ResourceGraphClient'),
    graph4: new OldGraphClient(signer, { baseUri: url, ...more }),
  };
}

/** A client as everybody uses it: over TLS, nothing replaced, signed in with a secret. @param ca the gateway's certificate */
export function stockClient(origin, ca, secret) {
  const { ClientSecretCredential } = require('@azure/identity');
  const { DeviceUpdate } = require('@azure/arm-deviceupdate');
  const tlsOptions = { ca };
  const signIn = new ClientSecretCredential(principal.tenant, principal.id, secret, { authorityHost: origin, disableInstanceDiscovery: true, tlsOptions });
  return new DeviceUpdate(signIn, subscription, { endpoint: origin, tlsOptions });
}

/** The same, signed in by a person with a device code. @param enter gets what the person is told */
export function personsClient(origin, ca, enter) {
  const { DeviceCodeCredential } = require('@azure/identity');
  const { DeviceUpdate } = require('@azure/arm-deviceupdate');
  const tlsOptions = { ca };
  const signIn = new DeviceCodeCredential({
    tenantId: principal.tenant, authorityHost: origin, disableInstanceDiscovery: true, tlsOptions, userPromptCallback: enter,
  });
  return new DeviceUpdate(signIn, subscription, { endpoint: origin, tlsOptions });
}

/** All items of a paged list. */
export async function all(iterator) {
  const items = [];
  for await (const item of iterator) items.push(item);
  return items;
}

/** The refusal of a call that must be refused so. */
export async function refusal(call, status, code) {
  try {
    await call;
  } catch (error) {
    const told = `${error.statusCode} ${error.code}`;
    if (told === `${status} ${code}`) return error;
    throw new Error(`refused with ${told}, not ${status} ${code}: ${error.message}`, { cause: error });
  }
  throw new Error(`was not refused; expected ${status} ${code}`);
}

/** Options of one call that hand its raw answers to `seen`. */
export const watching = (seen) => ({ onResponse: (raw) => seen.push(raw) });
