// Exchanges out of files, in the form that oav takes: what linkdesk-sandbox writes with --traffic (one a line), and
// recordings of Azure.
import fs from 'node:fs';
import path from 'node:path';

const arm = 'https://management.azure.com';

/** az sends the template as it was written, comments and all, under a key without quotes. */
function lenient(text) {
  const quoted = text.replace(/, template:/, ', "template":');
  const bare = quoted.replace(/\/\*[^]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');
  for (const candidate of [text, quoted, bare]) {
    try {
      return JSON.parse(candidate);
    } catch { /* the next */ }
  }
  return text;
}

/** A recording has bodies as texts, a file of the sandbox as values; undefined: none, or none that is text. */
function bodyOf(body) {
  if (typeof body === 'string') return body === '' ? undefined : lenient(body);
  return body?.base64 ? undefined : body ?? undefined;
}

function headersOf(headers, body) {
  const plain = {};
  for (const [name, value] of Object.entries(headers ?? {})) plain[name.toLowerCase()] = [value].flat().join(', ');
  if (body !== undefined) plain['content-type'] ??= 'application/json';
  return plain;
}

const withBody = (body) => (body === undefined ? {} : { body });

/** @returns {{where, method, url, status, pair}[]} answers that were withheld are left out */
export function readTraffic(file) {
  const text = fs.readFileSync(file, 'utf8');
  const items = file.endsWith('.ndjson') ? text.split('\n').filter(Boolean).map((line) => JSON.parse(line)) : JSON.parse(text).interactions;
  return items.map((item, index) => ({ where: `${path.basename(file)}:${index + 1}`, ...item })).filter((item) => item.status > 0);
}

/** What stands between provider and type is empty for most resources; oav's pattern wants something there. */
const withParent = (pathname) =>
  pathname.replace(/(\/providers\/[^/]+)(\/[^/]+\/[^/]+\/providers\/Microsoft.Authorization\/permissions)$/i, '$1/-$2');

/** The exchange as oav's pair of live request and response, as if `version` had been asked for. */
export function pairOf({ method, url, requestHeaders, requestBody, status, responseHeaders, responseBody }, version) {
  const address = new URL(url, arm);
  if (version) address.searchParams.set('api-version', version);
  const [asked, answered] = [bodyOf(requestBody), bodyOf(responseBody)];
  return {
    liveRequest: {
      method, url: arm + withParent(address.pathname) + address.search, query: Object.fromEntries(address.searchParams),
      headers: headersOf(requestHeaders, asked), ...withBody(asked),
    },
    liveResponse: { statusCode: String(status), headers: headersOf(responseHeaders, answered), ...withBody(answered) },
  };
}
