// Has Microsoft's validator judge exchanges against Azure's published specifications, requests and answers.
//   node oav.mjs SPECIFICATIONS ALLOWED FILE...
// FILE     traffic of linkdesk-sandbox (.ndjson) or a recording of Azure (.json)
// ALLOWED  regular expressions, one a line, for what Azure does itself; '-' for none. One that nothing met is told.
// Exit: 0 no violation, 1 a violation, nothing to judge, or a validator that does not see a spoiled answer.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pairOf, readTraffic } from './traffic.mjs';

const [specifications, allowFile, ...files] = process.argv.slice(2);
const require = createRequire(path.resolve(process.env.LINKDESK_CLIENTS ?? '', 'package.json'));
const { LiveValidator, parseValidationRequest } = require('oav/dist/lib/liveValidation/liveValidator.js');

const allowed = (allowFile === '-' ? '' : fs.readFileSync(allowFile, 'utf8')).split('\n')
  .filter((line) => line.trim() && !line.startsWith('#')).map((line) => ({ pattern: new RegExp(line.trim()), met: 0 }));
/** What our own client sends has no excuse. */
const isOurs = ({ where }) => where.startsWith('own');

/** oav takes the provider that a request only asks about for the one that answers; what has none is 'unknown' to it. */
const providerOf = ({ pathStr, providerNamespace }) =>
  (/^\/subscriptions\/[^/]+\/providers\/[^/]+$/i.test(pathStr) ? 'microsoft.unknown' : providerNamespace);

async function startValidator() {
  const validator = new LiveValidator({
    directory: path.resolve(specifications), swaggerPathsPattern: ['**/*.json'], git: { shouldClone: false }, checkUnderFileRoot: false,
    loadValidatorInBackground: false, loadValidatorInInitialize: false, isPathCaseSensitive: false, isArmCall: true,
  }, () => {});
  await validator.initialize();
  // Of two templates that fit one path (.../{recordType} and .../virtualNetworkLinks) the one with fewer holes is meant; oav
  // would give up.
  const searcher = validator.operationSearcher;
  const fitting = searcher.getPotentialOperations.bind(searcher);
  const holes = (match) => match.operation._path._pathTemplate.split('{').length;
  searcher.getPotentialOperations = (request) => {
    const found = fitting({ ...request, providerNamespace: providerOf(request) });
    found.matches.sort((a, b) => holes(a) - holes(b)).splice(1);
    return found;
  };
  return validator;
}

const validator = await startValidator();
const versions = new Map([...validator.operationSearcher.cache].map(([provider, known]) => [provider, [...known.keys()].sort()]));

/** The versions of the specifications by nearness to the one asked for: the same, the next newer, then from the newest on. */
function candidates(provider, asked) {
  const known = versions.get(provider) ?? [];
  return [...new Set([asked, known.find((version) => version >= asked), ...known.toReversed()].filter(Boolean))];
}

const pathOf = (exchange) => exchange.url.replace('https://management.azure.com', '').split('?')[0];
const isPoll = (exchange) => /\/operation(s|results|statuses)\/[^/]+$|privateDnsOperationStatuses/i.test(pathOf(exchange));

/** @returns {{operation, version, moved}} null where no specification describes the request */
function operationOf(exchange) {
  const asked = new URL(exchange.url, 'https://management.azure.com').searchParams.get('api-version') ?? '';
  const parsed = (version) => parseValidationRequest(pairOf(exchange, version).liveRequest.url, exchange.method, {});
  for (const version of candidates(providerOf(parsed()), asked)) {
    try {
      const { operation } = validator.operationSearcher.search(parsed(version)).operationMatch;
      // '/{resourceId}' fits everything and describes nothing.
      if (/^\/\{[^}]*\}$/.test(operation._path._pathTemplate)) continue;
      return { operation: operation.operationId, version, moved: version !== asked };
    } catch { /* not in this version */ }
  }
  return null;
}

function issuesOf(side, { runtimeException, errors }) {
  const thrown = runtimeException ? [runtimeException] : [];
  return [...thrown, ...(errors ?? [])].map(({ code, message, pathsInPayload }) => {
    const place = (pathsInPayload ?? []).join(' ').replace(/\d+/g, 'N');
    return `${side} ${code} ${place}: ${message.slice(0, 180)}`;
  });
}

/** A refused request need not be well-formed: that may be why it was refused. */
async function violationsOf(exchange, { operation, version }) {
  const result = await validator.validateLiveRequestResponse(pairOf(exchange, version));
  const requests = exchange.status < 400 ? issuesOf('request', result.requestValidationResult) : [];
  return [...requests, ...issuesOf('response', result.responseValidationResult)]
    .map((issue) => `${operation} ${exchange.status} ${issue}`)
    .filter((line) => {
      if (isOurs(exchange) && line.includes(' request ')) return true;
      const rule = allowed.find(({ pattern }) => pattern.test(line));
      if (rule) rule.met += 1;
      return !rule;
    });
}

/** A validator that finds nothing in this would find nothing anywhere. */
async function spoiledIsFound(exchange, place) {
  const found = await violationsOf({ ...exchange, responseBody: { ...exchange.responseBody, name: [] } }, place);
  return found.length > 0;
}

let control = null; // not tried yet
const [operations, violations, undescribed] = [new Set(), new Map(), new Map()];
const count = (map, key, where) => map.set(key, { times: (map.get(key)?.times ?? 0) + 1, where: map.get(key)?.where ?? where });
let [judged, moved, wrong, polls] = [0, 0, 0, 0];
for (const exchange of files.flatMap(readTraffic)) {
  if (isPoll(exchange)) {
    polls += 1; // of which no specification speaks
    continue;
  }
  const place = operationOf(exchange);
  if (!place) {
    count(undescribed, `${exchange.method} ${pathOf(exchange)}`);
    continue;
  }
  if (exchange.status === 200 && exchange.responseBody?.name) control ??= await spoiledIsFound(exchange, place);
  judged += 1;
  moved += place.moved;
  operations.add(place.operation);
  const found = await violationsOf(exchange, place);
  wrong += found.length > 0;
  for (const line of found) count(violations, line, `${exchange.where} ${exchange.method} ${exchange.url.slice(0, 160)}`);
}

for (const [line, { times, where }] of violations) console.log(`VIOLATION ${times} x ${line}\n    first at ${where}`);
for (const [line, { times }] of undescribed) console.log(`described by no specification: ${times} x ${line}`);
for (const { pattern } of allowed.filter((rule) => !rule.met)) console.log(`allowed, but nothing did so: ${pattern.source}`);
console.log(`${judged} exchanges of ${operations.size} operations judged, ${moved} of them by the nearest api-version; `
  + `besides ${polls} polls`);
const met = allowed.map((rule) => rule.met).filter(Boolean);
console.log(`${met.reduce((sum, times) => sum + times, 0)} deviations as Azure shows them, by ${met.length} of ${allowed.length} rules`);
console.log(`${wrong} exchanges with a violation`);
if (control === false) console.log('an answer that was spoiled on purpose was let pass');
process.exitCode = wrong || !control ? 1 : 0;
