// What stands between az and a sandbox that speaks plain http: ends TLS, and lets the links of an answer point back here.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import path from 'node:path';

const linkHeaders = ['location', 'azure-asyncoperation'];

async function textOf(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function selfSigned(folder) {
  const [keyFile, certFile] = ['key.pem', 'cert.pem'].map((name) => path.join(folder, name));
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '2', '-subj', '/CN=127.0.0.1',
    '-addext', 'subjectAltName=IP:127.0.0.1', '-keyout', keyFile, '-out', certFile], { stdio: 'ignore' });
  return { keyFile, certFile };
}

function answer(response, status, headers, body) {
  response.writeHead(status, headers);
  response.end(body);
}

/**
 * Listens on 127.0.0.1, on a port that the system picks; key and certificate are made in `folder`.
 * @returns {{origin: string, certFile: string, stop: function}}
 */
export async function startGateway(upstream, folder) {
  const { keyFile, certFile } = selfSigned(folder);
  const target = new URL(upstream);
  let origin = '';
  const pass = (request, body, response) => {
    const headers = { ...request.headers, host: target.host };
    delete headers['accept-encoding'];
    const onward = http.request({ host: target.hostname, port: target.port, method: request.method, path: request.url, headers });
    onward.on('error', (error) => answer(response, 502, {}, error.message));
    onward.on('response', async (incoming) => {
      const payload = (await textOf(incoming)).toString().replaceAll(target.origin, origin);
      const outgoing = { ...incoming.headers };
      for (const name of ['connection', 'keep-alive', 'transfer-encoding']) delete outgoing[name];
      for (const name of linkHeaders) outgoing[name] &&= outgoing[name].replaceAll(target.origin, origin);
      if (payload) outgoing['content-length'] = Buffer.byteLength(payload);
      answer(response, incoming.statusCode, outgoing, payload);
    });
    onward.end(body);
  };
  const server = https.createServer({ key: fs.readFileSync(keyFile), cert: fs.readFileSync(certFile) }, async (request, response) => {
    pass(request, await textOf(request), response);
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `https://127.0.0.1:${server.address().port}`;
  return { origin, certFile, stop: () => { server.close(); server.closeAllConnections(); } };
}
